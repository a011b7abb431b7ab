import { askedIn, countsOf, sumOf } from '../../guide/counts.ts';
import type { GuideCounts, GuideQuestionState, GuideResult } from '../../protocol.ts';

/** What a row of the view looks like: how its question stands, or whether anything below it is still open. */
export type Look = 'answered' | 'open' | 'set-aside';

/** A row of the view: a module, a step of it, or a question; at the end, what is left for later. */
export interface GuideRow {
    /** The same for as long as the guide asks the same, so that the view keeps what is unfolded and selected. */
    readonly id: string;
    readonly kind: 'module' | 'later' | 'step' | 'question';
    readonly label: string;
    readonly description: string;
    readonly look: Look;
    /** What a screen reader says. */
    readonly spoken: string;
    /** What can be done with it, as the menus ask: `place`, `insert`, `setAside`. */
    readonly can: readonly string[];
    readonly parent?: GuideRow;
    readonly children: readonly GuideRow[];
    readonly question?: GuideQuestionState;
}

/**
 * The rows of the view. A row keeps its place while answers are written: what a principle leaves for later comes and goes
 * with each line, and so stands below everything else.
 *
 * @param openOnly whether to leave out what is answered or set aside
 * @param kept the ids of rows that are shown all the same, because they are on the screen
 */
export function rowsOf(guide: GuideResult, openOnly: boolean, kept: ReadonlySet<string> = none): GuideRow[] {
    const isShown = ({ id, look }: GuideRow) => !openOnly || look === 'open' || kept.has(id);
    const shown = guide.modules.map(module => {
        const row = groupRow(
            'module',
            module.id,
            `${module.id} ${module.title}`,
            moduleProgress(module.counts),
            module.counts,
        );
        row.children = module.steps.flatMap(step => {
            const counts = countsOf(step.questions);
            const inner = groupRow('step', `${module.id}/${step.title}`, step.title, progress(counts), counts, row);
            inner.children = questionRows(step.questions, inner).filter(isShown);
            return inner.children.length > 0 ? [inner] : [];
        });
        return row;
    });
    return [...shown, laterRow(guide)].filter(({ children }) => children.length > 0);
}

const none: ReadonlySet<string> = new Set();

function laterRow({ modules }: GuideResult): GuideRow {
    const later = modules.flatMap(module => module.later);
    const counts = countsOf(later);
    const row = groupRow('later', 'later', 'For later', `${later.length}`, counts);
    row.spoken = `For later: ${later.length}`;
    row.children = questionRows(later, row);
    return row;
}

/**
 * Rows without those that came up above one of them, so that it stays where the mouse has just clicked it.
 *
 * @param seen the ids of the rows that were shown when it was clicked
 */
export function withNoneNewAbove(rows: readonly GuideRow[], clicked: string, seen: ReadonlySet<string>): GuideRow[] {
    let isAbove = allRows(rows).some(({ id }) => id === clicked);
    const settled = (all: readonly GuideRow[]): GuideRow[] =>
        all.flatMap(row => {
            if (row.id === clicked) isAbove = false;
            if (row.children.length === 0) return isAbove && !seen.has(row.id) ? [] : [row];
            const isNew = isAbove && !seen.has(row.id);
            const children = settled(row.children);
            return isNew && isAbove ? [] : [{ ...row, children }];
        });
    return settled(rows);
}

/** All rows under some rows, themselves included. */
export function allRows(rows: readonly GuideRow[]): GuideRow[] {
    return rows.flatMap(row => [row, ...allRows(row.children)]);
}

/** How many questions of the whole guide stand how. */
export function totalOf({ modules }: GuideResult): GuideCounts {
    return sumOf(modules.map(({ counts }) => counts));
}

/** "7 of 12": what is set aside is not counted, because nobody waits for it any more. */
export function progress(counts: GuideCounts): string {
    return askedIn(counts) === 0 ? 'set aside' : `${counts.answered} of ${askedIn(counts)}`;
}

/** The share of questions answered, in whole percent; never 100 while one is open. */
export function percentOf({ answered, open }: GuideCounts): number {
    return answered + open === 0 ? 100 : Math.floor((100 * answered) / (answered + open));
}

const cells = 5;

/** A bar that is full only where nothing is open, and empty only where nothing is answered. */
export function barOf({ answered, open }: GuideCounts): string {
    const exact = (cells * answered) / Math.max(1, answered + open);
    const full = open === 0 ? cells : answered === 0 ? 0 : Math.min(cells - 1, Math.max(1, Math.round(exact)));
    return '▰'.repeat(full) + '▱'.repeat(cells - full);
}

function moduleProgress(counts: GuideCounts): string {
    return `${progress(counts)} ${barOf(counts)}`;
}

type Growing = { -readonly [Key in keyof GuideRow]: GuideRow[Key] };

function groupRow(
    kind: 'module' | 'later' | 'step',
    id: string,
    label: string,
    description: string,
    counts: GuideCounts,
    parent?: GuideRow,
): Growing {
    const aside = counts.setAside > 0 ? `, ${counts.setAside} set aside` : '';
    return {
        id,
        kind,
        label,
        description,
        look: counts.open > 0 ? 'open' : counts.answered > 0 ? 'answered' : 'set-aside',
        spoken: `${label}: ${counts.answered} of ${counts.answered + counts.open} questions answered${aside}`,
        can: [],
        parent,
        children: [],
    };
}

function questionRows(questions: readonly GuideQuestionState[], parent: GuideRow): GuideRow[] {
    const seen = new Map<string, number>();
    return questions.map(question => {
        // A judgment that waits because a block is partial can be asked of several blocks.
        const times = (seen.get(question.id) ?? 0) + 1;
        seen.set(question.id, times);
        const { id, text, standing, says, places, insert, setAside } = question;
        const can = [places.length > 0 && 'place', insert && 'insert', setAside && 'setAside'];
        return {
            id: `${parent.id}/${id}${times > 1 ? `#${times}` : ''}`,
            kind: 'question',
            label: text,
            description: says ?? '',
            look: standing,
            spoken: `${spokenStandings[standing]}: ${text}${says ? ` ${says}` : ''}`,
            can: can.filter(one => typeof one === 'string'),
            parent,
            children: [],
            question,
        };
    });
}

const spokenStandings = { answered: 'Answered', open: 'Open', 'set-aside': 'Set aside' } as const;
