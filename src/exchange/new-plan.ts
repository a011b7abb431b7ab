import { checklistOf, type QuestionState } from '../checklist/checklist.ts';
import { skeletonOf } from '../checklist/skeleton.ts';
import { aspirationSteps } from '../guide/modules.ts';
import { vocabularies } from '../guide/vocabulary.ts';
import { assemblePlan } from '../plan/assemble.ts';
import { quoted } from '../plan/edits.ts';
import type { PlanFile } from '../plan/file.ts';
import { fileStem } from '../plan/file-names.ts';
import type { Files } from '../plan/files.ts';
import { nameFrom } from '../plan/new-names.ts';

/** A plan to begin with. */
export interface NewPlan {
    /** The name of the system, from its title. */
    readonly name: string;
    /** What its file is called, without an ending. */
    readonly fileName: string;
    readonly text: string;
}

export interface NewPlanOptions {
    /** What the system is called, in any script. */
    readonly title: string;
    /** A word of the vocabulary `Sector`; not said where it is absent. */
    readonly sector?: string;
    /** Whether only the system and a first aspiration are wanted, with the three questions that it answers. */
    readonly short?: boolean;
    /** Reads the text of a plan. */
    readonly parse: (text: string) => PlanFile;
}

/** The sectors that a system can be in, with what each means. */
export const sectors = vocabularies.Sector!.words;

/** How a part that is only begun keeps from being judged for what is missing. */
const begun = 'partial because "only begun"';

/** The parts of a foundation, each in the module that asks for it. */
const parts: readonly (readonly [module: string, header: string])[] = [
    ['1A', 'aspiration FirstAspiration'],
    ['1B', 'review Baseline'],
    ['1C', 'unit DeliveryUnit'],
    ['1D', 'coalition GuidingCoalition for FirstAspiration'],
];

/**
 * A plan that is only begun: the system and the parts of its foundation in the guide's order, with the guide's questions
 * as comments, each where its answer goes. Nothing in it is a mistake, and nothing is judged yet.
 */
export function newPlan({ title, sector, short = false, parse }: NewPlanOptions): NewPlan {
    const name = nameFrom(title, 'System', taken => parts.some(([, header]) => header.split(' ').includes(taken)));
    const system = [
        `system ${name} ${quoted(title.trim())} {`,
        ...(sector ? [`    sector ${sector}`] : []),
        `    ${begun}`,
        '}',
    ];
    const own = short ? parts.slice(0, 1) : parts;
    const blocks = [system.join('\n'), ...own.map(([, header]) => `${header} {\n    ${begun}\n}`)];
    const bare = `${blocks.join('\n\n')}\n`;
    const asked = questionsByBlock(parse(bare), blocks);
    if (short) return { name, fileName: fileStem(name), text: shortText(blocks, asked) };
    const [first, ...others] = blocks;
    const text = [
        opening,
        withQuestions(
            first!,
            (asked.inside.get(0) ?? []).map(one => ({ ...one, step: '' })),
        ),
        ...others.flatMap((block, i) => {
            const module = parts[i]![0];
            const heading = asked.titles.get(module) ?? module;
            const outside = (asked.outside.get(module) ?? []).flatMap(commented).map(line => line.trimEnd());
            return [
                rule(`${module} ${heading}`),
                withQuestions(block, asked.inside.get(i + 1) ?? []),
                outside.join('\n').trim(),
            ];
        }),
    ];
    return { name, fileName: fileStem(name), text: `${text.filter(part => part !== '').join('\n\n')}\n` };
}

/** The system and the aspiration alone, with the questions that every aspiration answers. */
function shortText([system = '', aspiration = '']: readonly string[], asked: Asked): string {
    const { title } = aspirationSteps.questions;
    const three = (asked.inside.get(1) ?? []).filter(({ step }) => step === title);
    return `${[opening, system, withQuestions(aspiration, three)].join('\n\n')}\n`;
}

const opening = `// A delivery plan, with the questions of the guide.
// Below each question stands how a plan answers it: take away the two slashes, write
// what you know in place of the dots, and delete the question.
// A part that says \`partial\` is not judged for what it lacks: delete that line when it is whole.`;

interface Asked {
    readonly titles: ReadonlyMap<string, string>;
    /** The questions that a block answers, by its number. */
    readonly inside: ReadonlyMap<number, readonly AskedHere[]>;
    /** The questions that are answered by a block of their own, by module. */
    readonly outside: ReadonlyMap<string, readonly AskedHere[]>;
}

interface AskedHere {
    /** What stands above it: its step, with its module where that is not the one of the block. */
    readonly step: string;
    readonly state: QuestionState;
}

/** Asks the bare plan, and sorts its open questions by where their answers go. */
function questionsByBlock(file: PlanFile, blocks: readonly string[]): Asked {
    const none = { problem: 'missing', why: 'is missing' } as const;
    const files: Files = { all: () => [file], get: () => none, data: () => none };
    const plan = assemblePlan(file, files, { clock: () => 0 });
    const titles = new Map<string, string>();
    const inside = new Map<number, AskedHere[]>();
    const outside = new Map<string, AskedHere[]>();
    for (const { module, steps } of checklistOf(plan)) {
        titles.set(module.id, module.title);
        for (const { step, questions } of steps) {
            for (const state of questions) {
                if (!state.ready) continue;
                const at = blockAt(blocks, state.ready.edit.place.offset);
                const isOwn = at === undefined || parts[at - 1]?.[0] === module.id;
                const here = { step: isOwn ? step.title : `${module.id}, ${step.title}`, state };
                if (at === undefined) outside.set(module.id, [...(outside.get(module.id) ?? []), here]);
                else inside.set(at, [...(inside.get(at) ?? []), here]);
            }
        }
    }
    return { titles, inside, outside };
}

/** The number of the block that an offset of the bare plan lies in; undefined at its end. */
function blockAt(blocks: readonly string[], offset: number): number | undefined {
    let end = 0;
    for (const [i, block] of blocks.entries()) {
        end += block.length;
        if (offset < end) return i;
        end += 2;
    }
    return undefined;
}

/** A block with questions as comments before its closing brace, under their steps where there are several. */
function withQuestions(block: string, asked: readonly AskedHere[]): string {
    const steps = new Set(asked.map(({ step }) => step));
    const lines: string[] = [];
    let last: string | undefined;
    for (const one of asked) {
        if (steps.size > 1 && one.step !== last) lines.push('', `// ${one.step}`);
        last = one.step;
        lines.push(...commented(one));
    }
    const indented = lines.map(line => (line === '' ? '' : `    ${line}`));
    return lines.length === 0 ? block : `${block.slice(0, -1)}${indented.join('\n')}\n}`;
}

/** A question with its answer as a plan writes it; alone where something else has to be there first. */
function commented({ state: { question, ready, waits } }: AskedHere): string[] {
    const [asks, answers] = skeletonOf(question.text, ready!);
    return ['', asks, ...(waits ? [] : [answers])];
}

/** A heading across the page. */
function rule(heading: string): string {
    return `// ${heading} ${'-'.repeat(Math.max(3, 84 - heading.length))}`;
}
