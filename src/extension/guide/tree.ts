import type { GuideCounts, GuideQuestionState, GuideResult } from '../../protocol.ts';

/** What a row of the view looks like: how its question stands, or whether anything below it is still open. */
export type Look = 'answered' | 'open' | 'set-aside';

/** A row of the view: a module, a step of it, or a question. */
export interface GuideRow {
    /** The same for as long as the guide asks the same, so that the view keeps what is unfolded and selected. */
    readonly id: string;
    readonly kind: 'module' | 'step' | 'question';
    readonly label: string;
    readonly description: string;
    readonly look: Look;
    /** How many questions are open in it. */
    readonly open: number;
    /** What a screen reader says. */
    readonly spoken: string;
    /** What can be done with it, as the menus ask: `place`, `insert`, `setAside`. */
    readonly can: readonly string[];
    readonly parent?: GuideRow;
    readonly children: readonly GuideRow[];
    readonly question?: GuideQuestionState;
}

/**
 * The rows of the view.
 *
 * @param openOnly whether to leave out what is answered or set aside
 */
export function rowsOf(guide: GuideResult, openOnly: boolean): GuideRow[] {
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
            const asked = step.questions.filter(({ standing }) => !openOnly || standing === 'open');
            inner.children = questionRows(asked, inner);
            return inner.children.length > 0 ? [inner] : [];
        });
        return row;
    });
    return shown.filter(({ children }) => children.length > 0);
}

/** All rows under some rows, themselves included. */
export function allRows(rows: readonly GuideRow[]): GuideRow[] {
    return rows.flatMap(row => [row, ...allRows(row.children)]);
}

/** How many questions of the whole guide stand how. */
export function totalOf({ modules }: GuideResult): GuideCounts {
    return countsOf(modules.flatMap(({ steps }) => steps.flatMap(({ questions }) => questions)));
}

/** "7 of 12": what is set aside is not counted, because nobody waits for it any more. */
export function progress({ answered, open }: GuideCounts): string {
    return answered + open === 0 ? 'set aside' : `${answered} of ${answered + open}`;
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
    kind: 'module' | 'step',
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
        open: counts.open,
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
            open: standing === 'open' ? 1 : 0,
            spoken: `${spokenStandings[standing]}: ${text}${says ? ` ${says}` : ''}`,
            can: can.filter(one => typeof one === 'string'),
            parent,
            children: [],
            question,
        };
    });
}

const spokenStandings = { answered: 'Answered', open: 'Open', 'set-aside': 'Set aside' } as const;

function countsOf(questions: readonly GuideQuestionState[]): GuideCounts {
    const count = (standing: GuideQuestionState['standing']) =>
        questions.filter(question => question.standing === standing).length;
    return { answered: count('answered'), open: count('open'), setAside: count('set-aside') };
}
