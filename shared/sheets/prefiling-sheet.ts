// 申告前チェックリスト: the list of the screen with what is done already.
import { evaluateChecklist } from '../checklist/evaluate.ts';
import type { ChecklistItem } from '../checklist/evaluate.ts';
import { CHECKLIST_GROUPS } from '../checklist/items.ts';
import { withTax } from '../verdict/due-day.ts';
import { formatDate } from '../time/jst.ts';
import type { SheetInput } from './input.ts';
import type { Labelled, Sheet, SheetBlock, TickLine } from './sheet.ts';
import { deadlineRow } from './when.ts';
import { momentText, phoneBlock, sayIn, sheetOf } from './words.ts';
import type { Say } from './words.ts';

export function prefilingSheet(input: SheetInput): Sheet {
  const { attempt, answers, filing, now, locale, ticks, pc } = input;
  const say = withTax(sayIn(locale), locale, answers);
  const list = evaluateChecklist({ reading: attempt, answers, facts: filing, now, pc }, ticks);
  const groups = CHECKLIST_GROUPS.map((group, index): SheetBlock => {
    const lines = list.items.filter((item) => item.group === group).map((item) => tickLine(item, say));
    return { heading: say(`checklist.group.${group}`), number: index + 1, width: 'half', contents: [{ type: 'ticks', lines }] };
  });
  const refused = list.items.filter(({ state }) => state === 'refused').length;
  const lead = [
    say('sheet.prefiling.lead'),
    list.remaining === 0 ? say('sheet.prefiling.done') : say('sheet.prefiling.remaining', { count: list.remaining }),
    ...(refused > 0 ? [say('sheet.prefiling.blocking', { count: refused })] : []),
    say('sheet.prefiling.legend'),
  ];
  return sheetOf('prefiling', input, lead, [dateBlock(input, say), ...groups, phoneBlock(locale)]);
}

const MARKS: Readonly<Record<ChecklistItem['state'], TickLine['state']>> = {
  'ticked-by-app': 'done',
  'ticked-by-user': 'done',
  open: 'open',
  waiting: 'open',
  refused: 'first',
};

function tickLine({ id, state }: ChecklistItem, say: Say): TickLine {
  return { text: say(`checklist.${id}`), state: MARKS[state] };
}

function dateBlock(input: SheetInput, say: Say): SheetBlock {
  const { locale, filing, reading } = input;
  const { from, to } = filing.season;
  const season = say('sheet.prefiling.season.value', { from: formatDate(locale, from), to: formatDate(locale, to) });
  const rows: Labelled[] = [
    { label: say('sheet.prefiling.season'), text: season },
    deadlineRow(input),
    {
      label: say('sheet.prefiling.read'),
      text: reading === null ? say('sheet.prefiling.unread') : momentText(locale, 'sheet.moment', reading.checkedAt),
    },
  ];
  return { heading: null, number: null, width: 'full', contents: [{ type: 'dates', rows }] };
}
