/* Plans with very many of a kind, in which all refer to all: what turns a careless walk quadratic. */
import { numbers } from './blocks.mjs';

/**
 * A crowded plan.
 *
 * @param size 8 makes 2,000 actors, 40 coalitions of 200 rows and a unit that oversees 400 bodies; 1 an eighth of each,
 *     but for the rows
 */
export function crowdedPlan(size) {
    const pick = numbers(size * 31 + 7);
    const actors = 250 * size;
    const bodies = 50 * size;
    const lines = ['system Crowd "Crowd" {', '    led by A0', '    as of  2025-11-14', '}', ''];
    for (let i = 0; i < actors; i++) {
        lines.push(`actor A${i} "Actor ${i}" {`, `    kind ${i < bodies ? 'organisation' : 'person'}`);
        if (i > 0) lines.push(`    reports to A${Math.floor((i - 1) / 4)}`);
        if (i >= bodies) lines.push(`    within A${i % bodies}`, `    sphere "Sphere ${i % 97}"`);
        lines.push(`    influences A${pick(actors)}, A${pick(actors)}`, '}', '');
    }
    for (let i = 0; i < 5 * size; i++) lines.push(...aspiration(i), ...coalition(i, actors, pick));
    lines.push(...unit(size, bodies), ...reviews(size));
    return `${lines.join('\n')}\n`;
}

function aspiration(i) {
    return [
        `metric M${i} "Metric ${i}" {`,
        '    direction increase',
        `    baseline 10 in 2023`,
        `    target ${20 + (i % 7)} by 2027`,
        '}',
        `aspiration P${i} "Every one of group ${i} is served" {`,
        `    measured by M${i}`,
        '    today   boldness low execution medium',
        '    heading boldness high execution high',
        '}',
        '',
    ];
}

function coalition(i, actors, pick) {
    const powers = ['position', 'leadership', 'management', 'expertise', 'credibility'];
    const levels = ['very low', 'low', 'medium', 'high', 'very high'];
    const lines = [`coalition C${i} "Coalition ${i}" for P${i} {`, '    led by A0'];
    const first = pick(actors);
    for (let row = 0; row < 200; row++) {
        const who = (first + row) % actors;
        lines.push(`    ${row % 3 === 0 ? 'member' : row % 3 === 1 ? 'candidate' : 'excluded'} A${who} {`);
        lines.push(`        alignment ${levels[pick(5)]} in 2024, ${levels[pick(5)]} in 2025`);
        lines.push(
            `        potential ${levels[pick(5)]}`,
            `        power ${levels[pick(5)]}`,
            `        type ${powers[pick(5)]}`,
        );
        lines.push(
            `        difficulty with A${pick(actors)} "an old matter"`,
            '        contact meeting monthly last 2025-06-01',
        );
        lines.push('    }');
    }
    return [...lines, '}', ''];
}

function unit(size, bodies) {
    const all = Array.from({ length: bodies }, (_, i) => `A${i}`).join(', ');
    const lines = ['unit U "Unit" {', '    reports to A0', `    oversees ${all}`, `    size ${5 * size}`];
    lines.push('    leader L "Leader" {', '        time 100%', '    }');
    for (let i = 0; i < 5 * size; i++) {
        lines.push(`    staff S${i} "Staff ${i}" {`, '        time 100%', `        drawn from A${i % bodies}`);
        lines.push('        competencies problem-solving high, data-analysis medium');
        lines.push(`        accounts ${all.slice(0, all.indexOf(', A20'))} since 2024`, '    }');
    }
    return [...lines, '}', ''];
}

function reviews(size) {
    const lines = [];
    for (let i = 0; i < 2 * size; i++) {
        lines.push(
            `review R${i} "Review ${i}" {`,
            `    date 20${10 + i}-03`,
            '    reviewer unit L',
            '    reviewer leadership A1',
        );
        for (const component of [
            '1A',
            '1B',
            '1C',
            '1D',
            '2A',
            '2B',
            '3A',
            '3B',
            '3C',
            '4A',
            '4B',
            '4C',
            '5A',
            '5B',
            '5C',
        ])
            lines.push(
                `    rate ${component} ${['R', 'YR', 'YG', 'G'][i % 4]} because "said by many" evidence "interviews"`,
            );
        for (let n = 0; n < 50; n++) lines.push(`    action "Action ${n}" short-term for 2A owner A${n} by 2026-06`);
        lines.push('}', '');
    }
    return lines;
}
