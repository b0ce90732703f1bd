import type { AnyMention } from '../mentions/mention.js';
import { decimal, distance, grouped, longDate, money, shortMoney, weekday } from './display.js';
import type { HoverRow } from './hover-info.js';
import { targetOf } from './links.js';
import { exhibitNote, fileNumberNote, ruleNote } from './lore.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What a mention says by itself, whatever the rest of the filing says. */
export function mentionRows(mention: AnyMention, today: string): HoverRow[] {
  switch (mention.kind) {
    case 'date':
      return dateRows(mention.value, today);
    case 'money':
      return [...amountRows(mention.value.amount, mention.value.currency), ...manner(mention.value)];
    case 'price':
      return [
        ...(mention.value.isPar ? [{ label: 'Kind', text: 'par value, not an offering price' }] : []),
        ...manner(mention.value),
      ];
    case 'share-count':
      return manner(mention.value);
    case 'percentage':
      return [...percentRows(mention.value.value), ...manner(mention.value)];
    case 'agreement':
      return [
        ...(mention.value.date ? [{ label: 'Dated', text: longDate(mention.value.date) }] : []),
        ...(mention.value.family !== '' ? [{ label: 'Family', text: mention.value.family }] : []),
      ];
    case 'citation': {
      const note = ruleNote(mention.value.canonical);
      const target = targetOf(mention);
      return [
        ...(note ? [{ label: 'About', text: note }] : []),
        ...(target?.url ? [{ label: 'Text', text: target.tooltip, url: target.url }] : []),
      ];
    }
    case 'file-number': {
      const note = fileNumberNote(mention.value.number);
      const target = targetOf(mention);
      return [
        ...(note ? [{ label: 'Kind', text: note }] : []),
        ...(target?.url ? [{ label: 'On EDGAR', text: target.tooltip, url: target.url }] : []),
      ];
    }
    case 'exhibit': {
      const note = exhibitNote(mention.value.number);
      return note ? [{ label: 'Kind', text: `${note} (Item 601 of Regulation S-K)` }] : [];
    }
    case 'duration':
      return mention.value.words ? [{ label: 'In words', text: mention.value.words }] : [];
    case 'ratio':
      return ratioRows(mention.value.from, mention.value.to);
    default:
      return [];
  }
}

function dateRows(value: Extract<AnyMention, { kind: 'date' }>['value'], today: string): HoverRow[] {
  if (value.impossible) return [{ label: 'Calendar', text: 'there is no such day' }];
  const rows: HoverRow[] = [];
  const day = weekday(value.iso);
  const away = distance(value.iso, today);
  if (day) rows.push({ label: 'Day', text: away ? `${day}, ${away}` : day });
  if (value.weekday !== undefined && day && WEEKDAYS[value.weekday] !== day) {
    rows.push({ label: 'Written as', text: WEEKDAYS[value.weekday] ?? '' });
  }
  if (value.role) rows.push({ label: 'Role', text: value.role });
  rows.push({ label: 'ISO', text: value.iso });
  return rows;
}

function amountRows(amount: string, currency: string): HoverRow[] {
  const short = shortMoney(amount, currency);
  return short === money(amount, currency) ? [] : [{ label: 'In words', text: short }];
}

function manner(value: { readonly isMaximum?: boolean; readonly isApproximate?: boolean; readonly words?: string }) {
  const rows: HoverRow[] = [];
  if (value.isMaximum) rows.push({ label: 'Limit', text: 'a maximum (“up to”)' });
  if (value.isApproximate) rows.push({ label: 'Precision', text: 'approximate' });
  if (value.words) rows.push({ label: 'The words say', text: grouped(value.words) });
  return rows;
}

function percentRows(value: string): HoverRow[] {
  const number = decimal(value);
  if (!number) return [];
  const points = number.times(100);
  return points.lt(1000) ? [{ label: 'Basis points', text: grouped(points.toString()) }] : [];
}

function ratioRows(from: string, to: string): HoverRow[] {
  const [a, b] = [decimal(from), decimal(to)];
  if (!a || !b || a.lte(0) || b.lte(0)) return [];
  if (a.lt(b)) return [{ label: 'Reverse split', text: `every ${grouped(to)} become ${grouped(from)}` }];
  return [{ label: 'Split', text: `every ${grouped(to)} become ${grouped(from)}` }];
}
