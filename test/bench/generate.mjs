/*
 * Writes plans for the benchmark: all kinds of blocks in the proportions of `examples/riverton`, valid, with the
 * findings that such a plan would have, and the same text each time.
 */
import { aspirations, coalition, metrics, numbers, people, review, unit, work } from './blocks.mjs';

/** The head of a plan, which all chapters need. */
export function head(name, imports = []) {
    return [
        ...imports.map(path => `import "${path}"`),
        '',
        `system ${name} "City of ${name}" {`,
        '    sector city',
        '    led by Leader',
        '    serves 486,000 "residents"',
        '    as of  2025-11-14',
        '}',
        '',
        ...['Leader "Mayor"', 'Chief "Chief Executive"'].flatMap((who, i) => [
            `actor ${who} {`,
            '    kind person',
            i === 0 ? '    manages Chief' : '    level leadership',
            '}',
            '',
        ]),
    ];
}

/** The parts of one chapter, some 380 lines in all, each a list of lines. */
export function chapter(n) {
    const pick = numbers(n * 7919 + 17);
    return {
        people: people(n, pick),
        plan: [...aspirations(n, pick), ...work(n, pick)],
        metrics: metrics(n, pick),
        review: review(n, pick),
        unit: unit(n, pick),
        coalition: coalition(n, pick),
    };
}

/** A plan in one file of about so many lines. */
export function planOf(lines) {
    const all = head('Benchmark');
    for (let n = 0; all.length < lines - 150; n++) all.push(...Object.values(chapter(n)).flat());
    return `${all.join('\n')}\n`;
}

/** A workspace of plans of five files each; ten of the plans import one shared file of people. By path. */
export function workspaceOf(plans) {
    const files = new Map([
        [
            'shared/people.delivery',
            `${people(9999, numbers(5))
                .map(line => line.replace('reports to Chief', 'function   executive'))
                .join('\n')}\n`,
        ],
    ]);
    for (let n = 0; n < plans; n++) {
        const { people: who, plan, metrics: table, review: looked, unit: team, coalition: circle } = chapter(n);
        const own = ['people', 'metrics', 'review', 'coalition'].map(part => `${part}.delivery`);
        const shared = n < 10 ? ['../shared/people.delivery'] : [];
        files.set(
            `plan${n}/plan.delivery`,
            `${[...head(`City${n}`, [...own, ...shared]), ...plan, ...team].join('\n')}\n`,
        );
        files.set(`plan${n}/people.delivery`, `${who.join('\n')}\n`);
        files.set(`plan${n}/metrics.delivery`, `${table.join('\n')}\n`);
        files.set(`plan${n}/review.delivery`, `${looked.join('\n')}\n`);
        files.set(`plan${n}/coalition.delivery`, `${circle.join('\n')}\n`);
    }
    return files;
}
