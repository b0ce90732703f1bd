import Big from 'big.js';
import type { AnyLocalMention } from '../mentions/mention.js';
import type { Check } from './check.js';
import { observed } from './support/place.js';
import { grouped, quoted } from './support/wording.js';

export const wordsAndFigures: Check = {
  id: 'words-and-figures',
  severity: 'warning',
  title: 'a number in words that differs from its figures',
  rationale:
    'Where a number is given both in words and in figures, the words commonly prevail: a difference changes the deal. Make both say the same.',
  examples: [
    'The Agent shall give notice at least ⟦ten (11) business days⟧ before.',
    'The purchase price is ⟦Five Million Dollars ($5,500,000)⟧.',
    'The Agent shall give notice at least ten (10) business days before.',
    'The purchase price is Five Million Dollars ($5,000,000).',
    'The Agent shall give notice within thirty days after (2) such other date.',
  ],
  passage: (passage) =>
    passage.recognized.mentions.flatMap((mention) => {
      const both = bothForms(mention);
      if (both === undefined || both.words.eq(both.figures)) return [];
      const words = passage.block.text.slice(mention.from, mention.to);
      const [inWords, inFigures] = [grouped(both.words.toFixed()), grouped(both.figures.toFixed())];
      const message = `${quoted(words)}: the words say ${inWords}, the figures ${inFigures}.`;
      return [observed(passage, mention.from, mention.to, message)];
    }),
};

function bothForms(mention: AnyLocalMention): { words: Big; figures: Big } | undefined {
  const figures = figuresOf(mention);
  const words = 'words' in mention.value ? mention.value.words : undefined;
  if (figures === undefined || words === undefined) return undefined;
  return isNumber(words) && isNumber(figures) ? { words: new Big(words), figures: new Big(figures) } : undefined;
}

function figuresOf(mention: AnyLocalMention): string | undefined {
  switch (mention.kind) {
    case 'money':
      return mention.value.amount;
    case 'share-count':
    case 'number-words':
      return mention.value.count;
    case 'percentage':
      return mention.value.value;
    case 'duration':
      return mention.value.n;
    default:
      return undefined;
  }
}

function isNumber(text: string): boolean {
  return /^-?\d{1,30}(?:\.\d{1,20})?$/.test(text);
}
