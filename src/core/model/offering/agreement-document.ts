import { agreementFamily } from '../../mentions/agreement-lexicon.js';
import { type Evidence, evidenceIn, type Passage } from '../passage.js';
import { AS_ROLE, NO_PARTY_BEFORE } from './agreement-parties.js';
import type { GatheredAgreement } from './agreements.js';
import { amendedAgreement, amendedName, amendmentTitle } from './amendment-title.js';
import type { KindOfPart } from './kind.js';
import { isShouted, nameKey, titleCase, unmarked } from './names.js';
import type { Observation, Placed } from './observation.js';
import type { Part } from './parts.js';

const PREAMBLE =
  /\bconfirms? (?:its|their) agreement\b|\bby and (?:between|among)\b|\b(?:agreement|indenture)\b[^\n]{0,160}\b(?:between|among)\b[^\n]{10,400}?\band\b|\bis (?:made|entered into)\b|\bhereby agrees? (?:with|as follows)\b|\bconstitutes the agreement between\b|\bproposes?,? (?:[^.;]{0,80}, )?to (?:(?:issue and )?sell|engage|appoint|retain)\b/i;
const MARK = /\b(?:offering|agreement|demand)(?:sm|℠|™|tm)\s*$/i;
const REACH = 70;

/** The agreement that a document is itself, or amends: its title, the parties of its preamble, its date. */
export function ownAgreement(
  part: Part,
  kind: KindOfPart,
  registrant: string | null,
  documentDate: string | null,
  gathered: readonly GatheredAgreement[],
): GatheredAgreement | undefined {
  const preamble = part.passages
    .slice(0, REACH)
    .findIndex(({ block }) => block.text.length > 60 && PREAMBLE.test(block.text));
  const index = preamble < 0 ? titlePage(part, registrant) : preamble;
  const passage = part.passages[index];
  if (passage === undefined || !kind.isAgreement) return undefined;
  const { name: written, title } = titleOf(part, kind, index);
  const amendment = amendmentTitle(part, index);
  const name = amendment === undefined ? written : amendedName(written);
  const family = kind.kind.startsWith('forward') ? 'forward' : agreementFamily(name);
  const amended = amendment === undefined ? undefined : amendedAgreement(gathered, family, index);
  const date = amendment === undefined ? documentDate : null;
  const named = counterpartiesIn(passage, registrant);
  const addressees = named.length === 0 ? addresseesBefore(part, index, registrant) : undefined;
  const unnamed = named.length === 0 && addressees === undefined ? groupIn(passage) : undefined;
  const parties = addressees?.parties ?? (unnamed === undefined ? named : [unnamed]);
  const defined = passage.recognized.definitions.find(({ term }) => /agreement|indenture/i.test(term));
  const role = unnamed?.name ?? AS_ROLE.exec(passage.block.text)?.[1];
  const at: Observation = {
    field: 'agreement',
    value: name,
    from: 0,
    to: Math.min(passage.block.text.length, 700),
    rank: 9,
    ...(date === null ? {} : { date }),
    detail: {
      family,
      commenced: 'yes',
      ...(role === undefined ? {} : { role }),
      ...(defined === undefined ? {} : { definedAs: defined.term }),
      ...(parties.length === 0
        ? {}
        : {
            parties: parties.map(({ name: one }) => one).join('\n'),
            spans: parties.map(({ from, to }) => `${from}-${to}`).join(' '),
          }),
    },
  };
  const placed: Placed = { at, passage, index };
  return {
    name,
    family,
    definedAs: defined?.term,
    date: date ?? amended?.date,
    entered: undefined,
    amended: undefined,
    isPrior: false,
    isCommenced: true,
    rank: 12,
    first: index,
    said: amended === undefined ? [placed] : [placed, ...amended.said.slice(0, 2)],
    ...(amendment === undefined ? {} : { amendment }),
    ...(title === undefined ? {} : { title }),
    parties:
      parties.length === 0 ? undefined : addressees === undefined ? placed : { ...placed, passage: addressees.passage },
    names: new Set([nameKey(name), ...(defined === undefined ? [] : [nameKey(defined.term)])]),
  };
}

const BETWEEN = /^(?:made )?(?:by and )?(?:between|among)$/i;

/** Where a title page names the other party, in a line of its own after `by and between`; -1 where none does. */
function titlePage({ passages }: Part, registrant: string | null): number {
  const lead = passages.slice(0, REACH).findIndex(({ block }) => BETWEEN.test(block.text.trim()));
  if (lead < 0 || registrant === null) return -1;
  for (let index = lead + 1; index < Math.min(passages.length, lead + 12); index++) {
    const passage = passages[index];
    if (passage === undefined || passage.block.text.length > 160) return -1;
    if (counterpartiesIn(passage, registrant).length > 0) return index;
  }
  return -1;
}

/** The title as written, a service-marked first line included. */
function titleOf(part: Part, kind: KindOfPart, before: number): { name: string; title: Evidence | undefined } {
  const end = new RegExp(`${kind.kind.replace(/[-\\s]+/g, '[-\\\\s]+')}$`, 'i');
  for (let index = 0; index < before; index++) {
    const passage = part.passages[index];
    if (passage === undefined) continue;
    const lines = passage.block.text.split(/[\n\t]/);
    for (const [at, line] of lines.entries()) {
      const text = unmarked(line);
      if (!end.test(text) || text.length > 120) continue;
      const previous = part.passages[index - 1];
      const above = at > 0 ? lines[at - 1] : previous?.block.text;
      const isMarked = above !== undefined && above.length < 60 && MARK.test(above.trim());
      const title = isMarked ? `${above.trim()} ${text}` : text;
      const plain = title.replace(/(?<=[a-z]|OFFERING|AGREEMENT|DEMAND)(?:SM|TM)\b|[℠™®]/g, '');
      return {
        name: isShouted(plain) ? titleCase(plain) : plain,
        title: titleEvidence(passage, isMarked && at === 0 ? previous : undefined),
      };
    }
  }
  return { name: titleCase(kind.kind.toUpperCase()), title: kind.evidence[0] };
}

/** A title that runs over two passages, from the first to the second. */
function titleEvidence(passage: Passage, above: Passage | undefined): Evidence {
  const own = evidenceIn(passage, 0, passage.block.text.length);
  if (above === undefined) return own;
  const first = evidenceIn(above, 0, above.block.text.length);
  return Object.freeze({ start: first.start, end: own.end, text: `${first.text}\n${own.text}` });
}

/** Firms to which an agreement in the form of a letter is addressed. */
function addresseesBefore(
  part: Part,
  before: number,
  registrant: string | null,
): { passage: Passage; parties: { name: string; from: number; to: number }[] } | undefined {
  const own = registrant === null ? '' : nameKey(registrant);
  for (let index = before - 1; index >= Math.max(0, before - 30); index--) {
    const passage = part.passages[index];
    if (passage === undefined || passage.block.text.length > 400) continue;
    const { text } = passage.block;
    const parties = passage.recognized.mentions
      .filter(({ kind }) => kind === 'party')
      .map(({ from, to }) => ({ name: text.slice(from, to), from, to }))
      .filter(({ name }) => nameKey(name) !== own);
    if (parties.length > 0) return { passage, parties };
  }
  return undefined;
}

const GROUP =
  /\((?:the|each|together|collectively)\b[^()“"]{0,70}[“"](?:purchaser|investor|buyer|subscriber|holder)s?,?[”"](?:[^()“"]{0,60}[“"]((?:purchaser|investor|buyer|subscriber|holder)s),?[”"])?/i;

/** Parties that stand on the signature pages: by the word for all of them, else for each. */
function groupIn({ block: { text } }: Passage): { name: string; from: number; to: number } | undefined {
  const found = GROUP.exec(text);
  if (found === null) return undefined;
  const quoted = /[“"]([A-Za-z]+),?[”"]?$/.exec(found[0].replace(/,?[”"]$/, ''))?.[1];
  const name = found[1] ?? quoted;
  if (name === undefined) return undefined;
  const from = found.index + found[0].lastIndexOf(name);
  return { name, from, to: from + name.length };
}

function counterpartiesIn(passage: Passage, registrant: string | null): { name: string; from: number; to: number }[] {
  const { text } = passage.block;
  const own = registrant === null ? '' : nameKey(registrant);
  const lead = /\b(?:agreement(?: \([^()]{0,60}\))? with|by and (?:between|among)|between|among|agrees? with)\b/i.exec(
    text,
  );
  const from = lead === null ? 0 : lead.index;
  return passage.recognized.mentions
    .filter((mention) => mention.kind === 'party' && mention.from >= from)
    .map((mention) => ({ name: text.slice(mention.from, mention.to), from: mention.from, to: mention.to }))
    .filter(
      ({ name, from: at, to }) =>
        nameKey(name) !== own &&
        !NO_PARTY_BEFORE.test(text.slice(Math.max(0, at - 32), at)) &&
        !/^,? ?(?:an? [\w\s,’'.-]{3,80} )?\((?:the )?[“"]?(?:the )?(?:company|issuer|holding company)/i.test(
          text.slice(to, to + 140),
        ),
    );
}
