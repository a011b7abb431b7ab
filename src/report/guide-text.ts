import { askedIn, type Counts } from '../guide/counts.ts';
import { dayText } from '../plan/days.ts';
import type { PlanFile } from '../plan/file.ts';
import { type GuideView, type GuideViewModule, type GuideViewQuestion, stepsAndLater } from './guide.ts';
import { positionAt } from './lines.ts';
import { markdownText } from './markdown-text.ts';
import { harmless, wrapped } from './width.ts';

/** The parts of the text that may be set off by colour. */
export type GuidePart = 'answered' | 'open' | 'set-aside' | 'title' | 'quiet';

export interface GuideTextOptions {
    readonly paint: (part: GuidePart, text: string) => string;
    readonly pathOf: (file: PlanFile) => string;
    /** The width of the terminal; texts are not broken where there is none. */
    readonly columns?: number;
    /** Whether only open questions are shown. */
    readonly open?: boolean;
}

const marks = { answered: '✓', open: '○', 'set-aside': '–' } as const;

/** What to say at the end of a view in which something is told in numbers only. */
export const guideWithheldNote =
    'Names, judgments about people and private imports are withheld here. Show them with --include-confidential.';

/** The guide's questions as text: module, step, question, with how far each module is. */
export function guideText(view: GuideView, options: GuideTextOptions): string {
    const { paint, pathOf } = options;
    const lines = [
        paint('title', harmless(view.title)),
        paint('quiet', `${harmless(pathOf(view.plan.root))}, as of ${dayText(view.plan.today)}`),
        ...view.modules.flatMap(module => moduleLines(module, options)),
        '',
        `In all: ${countsText(view.counts)}, ${view.counts.open} open.`,
    ];
    if (view.withheld > 0) lines.push(fitted(guideWithheldNote, '', options));
    return `${lines.join('\n')}\n`;
}

function moduleLines(module: GuideViewModule, options: GuideTextOptions): string[] {
    const { paint, columns } = options;
    const title = `${module.id}  ${module.title}`;
    const progress = progressText(module.counts);
    const gap =
        columns && title.length + progress.length + 2 > columns ? `\n${' '.repeat(module.id.length + 2)}` : '  ';
    const head = `${paint('title', title)}${gap}${paint('quiet', progress)}`;
    const steps = stepsAndLater(module).map(({ title, questions }) => ({
        title,
        questions: questions.filter(isShown(options)),
    }));
    return [
        '',
        head,
        ...steps
            .filter(({ questions }) => questions.length > 0)
            .flatMap(({ title, questions }) => [
                fitted(`  ${title}`, '    ', options),
                ...questions.flatMap(question => questionLines(question, options)),
            ]),
    ];
}

function isShown({ open }: GuideTextOptions): (question: GuideViewQuestion) => boolean {
    return ({ standing }) => !open || standing === 'open';
}

function questionLines(question: GuideViewQuestion, options: GuideTextOptions): string[] {
    const { paint } = options;
    const { standing, text, says, ready, waits, id } = question;
    const mark = marks[standing];
    const told = says ? ` — ${standing === 'set-aside' ? 'set aside: ' : ''}${plain(says)}` : '';
    const tag = `[${id}]`;
    const first = `    ${mark} ${plain(text)}${told}`;
    const lines =
        standing !== 'open' ? [first] : waits ? [`${first} ${tag}`] : [first, `      ${writing(ready)}${tag}`];
    // Broken before it is painted, because what paints has no width.
    return lines
        .map(line => fitted(line, '      ', options))
        .map(line => line.replace(mark, () => paint(standing, mark)).replace(tag, () => paint('quiet', tag)));
}

function writing(ready: GuideViewQuestion['ready']): string {
    return ready ? `write ${plain(ready.writes)} ` : '';
}

function plain(text: string): string {
    return harmless(text).replace(/\s+/g, ' ');
}

function fitted(text: string, indent: string, { columns }: GuideTextOptions): string {
    return columns ? wrapped(text, columns, indent) : text;
}

/** How far a module is, as a bar and in numbers: "▰▰▰▰▱▱▱▱▱▱ 12 of 30 answered". */
function progressText(counts: Counts): string {
    const { answered } = counts;
    const filled = askedIn(counts) === 0 ? 10 : Math.floor((answered / askedIn(counts)) * 10);
    return `${'▰'.repeat(filled)}${'▱'.repeat(10 - filled)} ${countsText(counts)}`;
}

function countsText(counts: Counts): string {
    const aside = counts.setAside > 0 ? `, ${counts.setAside} set aside` : '';
    return `${counts.answered} of ${askedIn(counts)} answered${aside}`;
}

/** The guide's questions as a task list in Markdown. */
export function guideMarkdown(view: GuideView, options: Pick<GuideTextOptions, 'open'>): string {
    const lines = [
        `# ${escaped(view.title)}: the guide's questions`,
        '',
        `${countsText(view.counts)}, ${view.counts.open} open.`,
    ];
    for (const module of view.modules) {
        const { id, title, counts } = module;
        lines.push('', `## ${id} ${escaped(title)}`, '', `${countsText(counts)}.`);
        for (const step of stepsAndLater(module)) {
            const shown = step.questions.filter(({ standing }) => !options.open || standing === 'open');
            if (shown.length > 0) lines.push('', `### ${escaped(step.title)}`, '', ...shown.map(markdownTask));
        }
    }
    if (view.withheld > 0) lines.push('', `*${guideWithheldNote}*`);
    return `${lines.join('\n')}\n`;
}

function markdownTask({ standing, text, says, ready, waits, id }: GuideViewQuestion): string {
    const more = says ? ` — ${escaped(plain(says))}` : '';
    if (standing === 'answered') return `- [x] ${escaped(plain(text))}${more}`;
    if (standing === 'set-aside') return `- [x] ~~${escaped(plain(text))}~~ Set aside${more}`;
    const write = ready && !waits ? `; write \`${ready.writes}\`` : '';
    return `- [ ] ${escaped(plain(text))}${more}${write} (\`${id}\`)`;
}

function escaped(text: string): string {
    return markdownText(harmless(text));
}

/** The guide's questions of plans as JSON, for programs: its form changes only with its version. */
export function guideJson(views: readonly GuideView[], pathOf: GuideTextOptions['pathOf'], open = false): string {
    const plans = views.map(({ plan, title, modules, counts, withheld }) => ({
        path: pathOf(plan.root),
        title,
        asOf: dayText(plan.today),
        counts,
        withheld,
        modules: modules.map(module => ({
            id: module.id,
            title: module.title,
            counts: module.counts,
            steps: stepsAndLater(module).map(step => ({
                title: step.title,
                questions: step.questions
                    .filter(({ standing }) => !open || standing === 'open')
                    .map(({ id, text, guide, standing, says, places, ready }) => ({
                        id,
                        text,
                        guide: { where: guide.where, quote: guide.quote },
                        standing,
                        says: says ?? null,
                        write: ready?.writes ?? null,
                        places: places.map(({ file, offset, length }) => ({
                            path: pathOf(file),
                            start: positionAt(file, offset),
                            end: positionAt(file, offset + length),
                        })),
                    })),
            })),
        })),
    }));
    return `${JSON.stringify({ version: 1, plans }, null, 2)}\n`;
}
