import type { AstNode } from 'langium';
import { components } from '../../guide/components.ts';
import { vocabularies, wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { closest } from '../../language/nearest.ts';
import { readDate } from '../days.ts';
import { type Place, type PlanFile, placeOf, propertyPlace } from '../file.ts';
import type { Finding } from '../finding.ts';
import { levelOf, numberOf, percentOf } from '../values.ts';

/** Checks each value of a file by itself: words, dates, numbers. Depends on nothing outside the file. */
export function checkValues(file: PlanFile): Finding[] {
    const findings: Finding[] = [];
    for (const node of file.values) checks[node.$type]?.(node as never, finding => findings.push(finding));
    return findings;
}

type Report = (finding: Finding) => void;
type Check<T extends AstNode> = (node: T, report: Report) => void;

function problem(rule: string, message: string, place: Place, node: AstNode, replacement?: string): Finding {
    const fixes =
        replacement === undefined
            ? undefined
            : [{ title: `Change to \`${replacement}\``, edits: [{ place, text: replacement }] }];
    return { rule: `value/${rule}`, severity: 'error', message, place, node, fixes };
}

const word: Check<AstNode & { word: string }> = (node, report) => {
    const vocabulary = vocabularies[node.$type]!;
    if (!node.word || wordOf(node.$type, node.word) !== undefined) return;
    const spellings = vocabulary.words.flatMap(entry => [entry.word, ...(entry.also ?? [])]);
    const near = closest(node.word, spellings);
    report(problem('unknown-word', unknownWord(node.word, node.$type, near), propertyPlace(node, 'word'), node, near));
};

function unknownWord(written: string, vocabulary: string, near: string | undefined): string {
    const { noun, words } = vocabularies[vocabulary]!;
    const all = words.map(entry => `\`${entry.word}\``);
    const help =
        near && all.length > 6
            ? `Did you mean \`${near}\`?`
            : `${near ? `Did you mean \`${near}\`? ` : ''}It is one of ${all.join(', ')}.`;
    return `\`${written}\` is not ${noun}. ${help}`;
}

const level: Check<ast.Level> = (node, report) => {
    if (!node.word || levelOf(node) !== undefined) return;
    const written = node.very ? `very ${node.word}` : node.word;
    const near = closest(
        written,
        vocabularies.Level!.words.map(entry => entry.word),
    );
    report(problem('unknown-word', unknownWord(written, 'Level', near), placeOf(node), node, near));
};

const date: Check<ast.When> = (node, report) => {
    if (!node.text) return;
    const read = readDate(node.text);
    const place = placeOf(node);
    if ('problem' in read) {
        report(problem('date', read.problem, place, node));
        return;
    }
    const year = Number(node.text.slice(0, 4));
    const match = /^(\d{4})-(\d{2})$/.exec(node.text);
    if (match && Number(match[2]) === (year + 1) % 100) {
        const school = `${match[1]}/${match[2]}`;
        report({
            ...problem(
                'ambiguous-date',
                `\`${node.text}\` is a month. If the school or fiscal year is meant, write \`${school}\`.`,
                place,
                node,
                school,
            ),
            severity: 'hint',
        });
    }
};

const component: Check<AstNode & { id?: string; component?: string }> = (node, report) => {
    const id = node.id ?? node.component;
    if (!id || components.has(id)) return;
    const upper = id.toUpperCase();
    const own = [...components.keys()].filter(other => other[0] === id[0]);
    const near = components.has(upper) ? upper : undefined;
    const help = near
        ? `Write \`${near}\`.`
        : own.length > 0
          ? `Stage ${id[0]} has ${own.join(', ')}.`
          : 'The components are 1A to 5C.';
    report(
        problem(
            'unknown-component',
            `There is no component \`${id}\`. ${help}`,
            propertyPlace(node, node.id ? 'id' : 'component'),
            node,
            near,
        ),
    );
};

/** `10.000` may be ten or ten thousand; a reader cannot know. */
function ambiguousNumber(node: AstNode, property: string, text: string | undefined, report: Report): void {
    const match = text && /^-?(\d{1,3})\.(\d{3})%?$/.exec(text);
    if (!match || match[1] === '0') return;
    const comma = text.replace('.', ',');
    report({
        ...problem(
            'ambiguous-number',
            `\`${text}\` is read as ${Number(text.replace('%', ''))}. If thousands are meant, write \`${comma}\`.`,
            propertyPlace(node, property),
            node,
            comma,
        ),
        severity: 'hint',
    });
}

const amount: Check<ast.Amount> = (node, report) => {
    ambiguousNumber(node, 'number', node.number, report);
    ambiguousNumber(node, 'percent', node.percent, report);
};

const percent: Check<ast.Percent> = (node, report) => {
    const value = percentOf(node);
    if (value !== undefined && (value < 0 || value > 100)) {
        report(
            problem(
                'number',
                `\`${node.value}\` is no share of working time: it lies between 0% and 100%.`,
                placeOf(node),
                node,
            ),
        );
    }
};

let currencies: ReadonlySet<string> | undefined;

const money: Check<ast.Money> = (node, report) => {
    ambiguousNumber(node, 'amount', node.amount, report);
    if (!node.currency) return;
    currencies ??= new Set(Intl.supportedValuesOf('currency'));
    if (currencies.has(node.currency)) return;
    const upper = node.currency.toUpperCase();
    const near = currencies.has(upper) ? upper : undefined;
    const help = near ? `Write \`${near}\`.` : 'Use its three letters: `USD`, `EUR`, `GBP` …';
    report(
        problem(
            'currency',
            `\`${node.currency}\` is no currency. ${help}`,
            propertyPlace(node, 'currency'),
            node,
            near,
        ),
    );
};

function whole(
    node: AstNode,
    property: string,
    text: string | undefined,
    least: number,
    most: number,
    what: string,
    report: Report,
): void {
    const value = numberOf(text);
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
    report(problem('number', `\`${text}\` is not ${what}.`, propertyPlace(node, property), node));
}

const size: Check<ast.Size> = (node, report) => {
    whole(node, 'count', node.count, 0, 1e6, 'a number of people: write a whole number', report);
    whole(node, 'cap', node.cap, 0, 1e6, 'a number of people: write a whole number', report);
};

const question: Check<ast.Question> = (node, report) => {
    whole(node, 'number', node.number, 1, 5, 'one of the five questions: write 1 to 5', report);
};

const rhythm: Check<ast.Rhythm> = (node, report) => {
    whole(node, 'count', node.count, 1, 1000, 'a count: write a whole number such as `every 2 weeks`', report);
};

const serves: Check<ast.Serves> = (node, report) => {
    const value = numberOf(node.amount?.number);
    if (node.amount?.percent || (value !== undefined && value < 0)) {
        report(
            problem(
                'number',
                'How many people the system serves is a number such as `1.1 million`.',
                placeOf(node.amount),
                node,
            ),
        );
    }
};

const waiver: Check<ast.Waiver> = (node, report) => {
    if (node.rule && !node.reason) {
        report({
            ...problem(
                'reason-missing',
                `A waiver needs its reason: \`waive ${node.rule} because "…"\`.`,
                placeOf(node),
                node,
            ),
            rule: 'waiver/no-reason',
        });
    }
};

const holder: Check<ast.Holder> = (node, report) => order(node.since[0], node.until[0], report);
const jointAction: Check<ast.JointAction> = (node, report) => order(node.starts[0], node.ends[0], report);

function order(from: ast.When | undefined, to: ast.When | undefined, report: Report): void {
    const first = from?.text ? readDate(from.text) : undefined;
    const last = to?.text ? readDate(to.text) : undefined;
    if (!first || !last || !('first' in first) || !('last' in last) || first.first <= last.last) return;
    report(
        problem('date', `This ends before it begins: \`${to!.text}\` is before \`${from!.text}\`.`, placeOf(to!), to!),
    );
}

const checks: Record<string, Check<never> | undefined> = {
    Level: level as Check<never>,
    When: date as Check<never>,
    Component: component as Check<never>,
    Subject: component as Check<never>,
    Amount: amount as Check<never>,
    Percent: percent as Check<never>,
    Money: money as Check<never>,
    Size: size as Check<never>,
    Question: question as Check<never>,
    Rhythm: rhythm as Check<never>,
    Serves: serves as Check<never>,
    Waiver: waiver as Check<never>,
    Holder: holder as Check<never>,
    JointAction: jointAction as Check<never>,
};
for (const name of Object.keys(vocabularies)) if (name !== 'Level') checks[name] = word as Check<never>;
