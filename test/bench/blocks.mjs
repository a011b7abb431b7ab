/* The blocks of the benchmark's plans, as lists of lines, by the number of the chapter. */

/** Numbers that look random and are the same each time. */
export function numbers(seed) {
    let state = seed >>> 0;
    return below => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 4294967296) * below);
    };
}

const fields = ['schools', 'hospitals', 'housing', 'roads', 'courts', 'libraries', 'employment', 'water'];
const places = ['Old Town', 'Northside', 'Millbrook', 'the valley', 'the harbour', 'the eastern wards'];
const powers = ['position', 'leadership', 'management', 'expertise', 'credibility'];
const levels = ['low', 'medium', 'high', 'very high'];
const ratings = ['R', 'YR', 'YG', 'G'];
const components = ['1A', '1B', '1C', '1D', '2A', '2B', '3A', '3B', '3C', '4A', '4B', '4C', '5A', '5B', '5C'];

/** The blocks of people and bodies of one chapter; the others refer to them. */
export function people(n, pick) {
    const one = list => list[pick(list.length)];
    const lines = [`actor Department${n} "Department of ${one(fields)} ${n}" {`];
    lines.push(
        '    kind       organisation',
        '    level      middle',
        `    role       "${20 + pick(900)} staff in ${one(places)}"`,
    );
    lines.push('    influence  high', '    function   provider', `    reports to Director${n}`, '}', '');
    lines.push(
        `/** Runs the department since ${2005 + pick(15)}. */`,
        `actor Director${n} "Director of ${one(fields)} ${n}" {`,
    );
    lines.push(
        '    kind       person',
        '    level      leadership',
        '    influence  very high',
        '    reports to Chief',
    );
    lines.push(`    held by    "Holder ${n}" since 20${10 + pick(10)}-0${1 + pick(9)}`, '}', '');
    for (let i = 0; i < 14; i++) {
        lines.push(
            `actor Person${n}x${i} "${one(['Chair', 'Head', 'Secretary', 'Speaker'])} ${i} of ${one(fields)} ${n}" {`,
        );
        lines.push('    kind       person', `    level      ${one(['leadership', 'middle', 'front-line'])}`);
        lines.push(`    role       "Speaks for ${one(places)} in matters of ${one(fields)}, and is asked first"`);
        lines.push(`    influence  ${one(levels)}`, `    sphere     "${one(places)} ${pick(9)}"`);
        if (i % 3 === 0) lines.push(`    advises    Director${n} "every second ${one(['Monday', 'Friday'])}"`);
        else if (i % 3 === 1) lines.push(`    reports to Department${n}`);
        else lines.push(`    influences Department${n}`);
        lines.push('}', '');
    }
    return lines;
}

export function metrics(n, pick) {
    const lines = [];
    for (let i = 0; i < 6; i++) {
        const from = 40 + pick(20);
        lines.push(
            `metric Metric${n}x${i} "Share of ${fields[pick(fields.length)]} ${i} that are on course in ${n}" {`,
        );
        lines.push('    measured in "percent"', '    direction   increase', '    kind        outcome');
        lines.push('    data        available', '    reported    quarterly', `    owner       Director${n}`);
        lines.push(`    baseline    ${from}% in 2023`, `    trajectory  ${from + 5}.5% in 2024, ${from + 11}% in 2025`);
        lines.push(`    target      ${from + 20}% by 2027`);
        lines.push(
            `    actual      ${from}% in 2023, ${from + 3 + pick(4)}% in 2024, ${from + 8 + pick(5)}% in 2025-Q3`,
            '}',
            '',
        );
    }
    return lines;
}

export function aspirations(n, pick) {
    const lines = [];
    for (let i = 0; i < 3; i++) {
        lines.push(
            `aspiration Aspiration${n}x${i} "Every one in ${places[pick(places.length)]} is served on time (${n}.${i})" {`,
        );
        lines.push(`    care        "That nobody waits for what is theirs, in ${n} or elsewhere"`);
        lines.push(
            '    do          "One plan, one table, one name to it"',
            `    measured by Metric${n}x${i}, Metric${n}x${i + 3}`,
        );
        lines.push(
            `    purpose     "Leaving it alone is a choice."`,
            `    evidence    "Three cities did it in ${2 + pick(5)} years"`,
        );
        lines.push(
            `    owner       Director${n}`,
            '    origin      refined',
            '    clarity     high in 2024-09',
            '    focus       medium, high',
        );
        lines.push(
            '    set by      Leader',
            `    consulted   Person${n}x1, Person${n}x2`,
            '    today       boldness low execution medium',
        );
        lines.push(
            '    heading     boldness high execution high',
            '    shared with leadership high',
            '    shared with public medium',
        );
        if (i > 0) lines.push(`    part of     Aspiration${n}x0`);
        lines.push('}', '');
    }
    return lines;
}

export function coalition(n, pick) {
    const lines = [
        `coalition Coalition${n} "Those who can move it, ${n}" for Aspiration${n}x0, Aspiration${n}x1, Aspiration${n}x2 {`,
    ];
    lines.push(
        '    led by    Leader',
        '    form      informal guard "The chief of staff writes one page"',
        '    functions remove-barriers, counsel',
        '',
    );
    for (let i = 0; i < 14; i++) {
        lines.push(`    ${i < 8 ? 'member' : 'candidate'} Person${n}x${i} {`);
        lines.push(`        alignment   ${levels[pick(3)]} in 2024 "was not asked", ${levels[1 + pick(3)]} in 2025`);
        lines.push(
            `        potential   ${levels[2 + pick(2)]}`,
            `        power       ${levels[1 + pick(3)]}`,
            `        type        ${powers[i % 5]}, ${powers[(i + 2) % 5]}`,
        );
        lines.push(
            '        shares      aspiration, values',
            `        because     "Is heard in ${places[pick(places.length)]}"`,
        );
        if (i % 5 === 2)
            lines.push(
                `        difficulty  with Person${n}x${(i + 1) % 14} "the budget of 2022" mitigated "They meet alone before each meeting"`,
            );
        lines.push(`        contact     meeting monthly last 2025-${10 + pick(2)}-0${1 + pick(9)}`, '    }', '');
    }
    return [...lines, '}', ''];
}

export function review(n, pick) {
    const lines = [
        `review Review${n} "Where we stood, ${n}" {`,
        `    date        2025-0${1 + pick(9)}-1${pick(9)}`,
        '    mode        formal',
    ];
    lines.push(
        '    purpose     understanding',
        `    anchored on Aspiration${n}x0`,
        `    reviewer    unit Leader${n}`,
        `    reviewer    leadership Director${n}`,
    );
    lines.push(
        '    reviewer    external "The university" "not paid by us"',
        '    heard       leadership, middle, front-line, external',
        '    tools       rubric, interviews',
    );
    lines.push(
        `    step self-review half a day on 2025-01-1${pick(9)}`,
        '    step interviews 1 to 2 days with "24 people"',
        `    focus       ${components[pick(15)]}`,
    );
    for (const component of components)
        lines.push(
            `    rate ${component} ${ratings[1 + pick(3)]} because "Said by ${2 + pick(20)} of 26" evidence "interviews", "survey of ${100 + pick(900)}"`,
        );
    lines.push(
        `    finding "The same is counted ${2 + pick(4)} times" implies "One record" for 2A, 2B`,
        '    action "One table a month" short-term for 2A owner Chief by 2026-06',
        '}',
        '',
    );
    return lines;
}

export function unit(n, pick) {
    const lines = [
        `unit Unit${n} "Delivery Unit ${n}" {`,
        '    reports to Leader',
        '    since      2023-02',
        `    size       ${3 + pick(4)}`,
    ];
    lines.push(
        `    oversees   Department${n}`,
        `    budget     GBP ${200 + pick(300)},000`,
        '    organised  functional since 2023-11',
        '    meets      weekly',
        '',
    );
    lines.push(
        `    leader Leader${n} "Head ${n}" {`,
        '        time         100%',
        '        reports to   Leader',
        '        competencies problem-solving high, data-analysis medium',
        '    }',
        '',
    );
    for (let i = 0; i < 3; i++) {
        lines.push(
            `    staff Staff${n}x${i} "Name ${n} ${i}" {`,
            '        time         100%',
            `        drawn from   "${places[pick(6)]}"`,
        );
        lines.push(
            '        competencies relationship-management high, delivery-mindset high',
            `        accounts     Department${n} since 2024`,
            '    }',
            '',
        );
    }
    lines.push(
        `    interaction Stocktake${n} {`,
        `        with    Director${n}`,
        `        led by  Leader${n}`,
        '        level   leadership',
        '        monthly',
        '    }',
    );
    lines.push(
        '    culture focus "Two aspirations, and no third"',
        '    will "Come with the data" for focus',
        '    question 1 "That nobody waits"',
        '}',
        '',
    );
    return lines;
}

export function work(n, pick) {
    const lines = [];
    for (let i = 0; i < 5; i++) {
        lines.push(
            `activity Activity${n}x${i} "Program ${i} of ${fields[pick(8)]}" {`,
            '    kind     program',
            `    owner    Department${n}`,
            `    supports Aspiration${n}x${i % 3}`,
            '}',
            '',
        );
        lines.push(
            `action Action${n}x${i} {`,
            `    for   Aspiration${n}x${i % 3}, ${components[pick(15)]}`,
            '    short-term',
            `    owner Director${n}`,
            `    by    2026-0${1 + pick(9)}`,
            '}',
            '',
        );
    }
    lines.push(
        `external influence Law${n} "Act ${n}" {`,
        '    kind     law',
        `    requires "Every city reports it by ${2026 + pick(5)}"`,
        `    measure  Metric${n}x0`,
        `    shapes   Aspiration${n}x0`,
        '}',
        '',
    );
    return lines;
}
