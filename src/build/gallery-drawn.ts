// Draws docs/gallery.md and its pictures: each kind of picture, from the example that shows it best; and the pictures of
// the walkthrough.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createDeliveryServices } from '../language/module.ts';
import { type CatalogueOptions, drawPicture, picturesOf } from '../pictures/catalogue.ts';
import { modules } from '../pictures/kinds/kind.ts';
import { kinds } from '../pictures/kinds/kinds.ts';
import { withEmbeddedFont } from '../pictures/text/embed.ts';
import { assemble } from '../plan/assemble.ts';
import type { PlanFile } from '../plan/file.ts';
import type { FileProblem, Files } from '../plan/files.ts';
import { parseFile } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';

const root = new URL('../../', import.meta.url).pathname;

/** The folder of the pictures. */
export const target = join(root, 'docs/gallery');

/** Where another example than the model plan shows a kind better, or another picture than the first of its kind. */
const choices: Readonly<Record<string, readonly [example: string, picture: string]>> = {
    'system-map': ['pmdu', 'system-map'],
    findings: ['k12-review', 'findings'],
    'coalition-table': ['k12-all-four', 'coalition-table/ReadinessCoalition'],
    'typical-sources': ['k12-coalition', 'typical-sources/ReadinessCoalition'],
    contract: ['pmdu', 'contract'],
    aspirations: ['los-angeles', 'aspirations'],
    questions: ['louisiana-regents', 'questions'],
};

/** What each kind is good for, in a sentence. */
const says: Readonly<Record<string, string>> = {
    board: 'The front page: the plan in figures, and the fifteen components tinted by the latest review.',
    aspirations: 'Each aspiration with the metrics by which it will be known. What is missing stands out.',
    'delivery-map': 'Execution across, boldness up: where each aspiration stands, and where it is heading.',
    trajectory: 'The way of a metric: planned dashed, measured solid, and the gap in words.',
    influences: 'What is required from outside, and whether an aspiration takes it up.',
    questions: 'What the guide asks of the aspirations, with what the plan answers and what is open.',
    setting: 'Which of the two models of setting each aspiration needs, and which was chosen.',
    'system-map': 'Who manages, funds, advises and regulates whom, and where the unit stands.',
    'capacity-review': 'Fifteen components, each with its judgment, its reason and its change.',
    'review-timeline': 'What a review takes, step by step against a week, and when the next one is due.',
    'review-principles': 'Whether a review is for understanding, from outside, transparent and joint.',
    findings: 'What was found, what it implies, and what is still a question.',
    actions: 'What is being done, by whom and by when, and the move toward green.',
    'line-of-sight': 'From each aspiration to its metrics, actions and owners, with the gaps.',
    'unit-chart': 'Who is in the unit: its head, account managers, teams, and those who are free.',
    'staff-origins': 'Where the people of the unit come from, and what they can do.',
    interactions: 'How the unit meets the system, level by level.',
    'joint-actions': 'Short, sharply focused work of unit and department together.',
    contract: 'What those who work with the unit can expect of it, and what not.',
    'coalition-forms': 'An informal network or a coordinated team, and what guards against its drawback.',
    circles: 'The circles of leadership, from the coalition to the users and the public.',
    'typical-sources': 'The places that members typically come from, with and without a candidate.',
    'coalition-choice': 'How many names became how few, and by which criteria.',
    'coalition-table': 'Everybody considered, by power, alignment and potential.',
    'power-map': 'Power up, alignment across: who has to move, and how far they could.',
    balance: 'Kinds of power by spheres of influence, and where there is no one.',
    tensions: 'Difficulties between people, and what is done about them.',
    overlap: 'Who sits in several coalitions at once.',
};

const parser = createDeliveryServices().parser.LangiumParser;

function examplePlan(folder: string): Plan {
    const files = new Map<string, PlanFile>();
    const data = new Map<string, string>();
    const visit = (at: string): void => {
        for (const name of readdirSync(at)) {
            const path = join(at, name);
            const uri = `file:///plan/${relative(join(root, 'examples', folder), path)}`;
            if (statSync(path).isDirectory()) visit(path);
            else if (name.endsWith('.delivery')) files.set(uri, parseFile(parser, uri, readFileSync(path, 'utf8')));
            else data.set(uri, readFileSync(path, 'utf8'));
        }
    };
    visit(join(root, 'examples', folder));
    const missing: FileProblem = { problem: 'missing', why: 'is missing' };
    const all: Files = {
        all: () => files.values(),
        get: uri => files.get(uri) ?? missing,
        data: uri => data.get(uri) ?? missing,
    };
    const [plan] = assemble(all, { clock: () => Date.UTC(2026, 0, 1) / 86_400_000 }).plans;
    if (!plan) throw new Error(`The example ${folder} is no plan.`);
    return plan;
}

/** The files by their paths from the folder of the pictures. */
export async function drawGallery(): Promise<ReadonlyMap<string, string>> {
    const plans = new Map<string, Plan>();
    const planOf = (folder: string): Plan => {
        const plan = plans.get(folder) ?? examplePlan(folder);
        plans.set(folder, plan);
        return plan;
    };
    const written = new Map<string, string>();
    const write = async (name: string, plan: Plan, id: string, options: CatalogueOptions) => {
        const drawing = await drawPicture(plan, id, options);
        if (!drawing) throw new Error(`There is no picture ${id}.`);
        const { svg } = await withEmbeddedFont(drawing);
        written.set(name, svg);
        return drawing;
    };
    const lines = [
        '<!-- Generated by src/build/gallery.mjs from the examples. Do not edit. -->',
        '',
        '# Gallery',
        '',
        'Every picture that `delivery draw` makes, drawn from the plans in [examples](../examples/README.md). With `--list` a plan says which it gives;',
        'in VS Code they are in the preview’s picker. Judgments about people are drawn here because the plans are made up or retell the guide;',
        'without `--include-confidential` they are left out.',
        '',
    ];
    let group: string | undefined;
    for (const kind of kinds) {
        if (kind.module !== group) lines.push(`## ${modules[kind.module]}`, '');
        group = kind.module;
        const [folder, wanted] = choices[kind.id] ?? ['riverton'];
        const plan = planOf(folder);
        const entry = picturesOf(plan).find(
            ({ id, empty }) => (wanted ? id === wanted : id.split('/')[0] === kind.id) && !empty,
        );
        if (!entry) throw new Error(`The example ${folder} has no ${wanted ?? kind.id}.`);
        if (!says[kind.id]) throw new Error(`The gallery has no sentence for ${kind.id}.`);
        const { title } = await write(`${kind.id}.svg`, plan, entry.id, { theme: 'light', confidential: true });
        lines.push(
            `### ${kind.title}`,
            '',
            `${says[kind.id]} \`--picture ${entry.id}\` of ${folder}; after ${kind.exhibit} of the guide.`,
            '',
        );
        lines.push(`![${title.replace(/[[\]]/g, '')}](gallery/${kind.id}.svg)`, '');
    }
    written.set('../gallery.md', `${lines.join('\n')}`);

    // The walkthrough in VS Code shows two of them on light and on dark ground.
    for (const [folder, id, name] of [
        ['louisiana-regents', 'system-map', 'map'],
        ['riverton', 'questions', 'questions'],
    ] as const) {
        for (const theme of ['light', 'dark'] as const)
            await write(`../walkthrough/${name}-${theme}.svg`, planOf(folder), id, { theme, confidential: false });
    }
    return written;
}
