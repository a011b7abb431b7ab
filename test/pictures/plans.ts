import type { Plan } from '../../src/plan/plan.ts';
import { exampleNames, exampleTexts } from '../support/examples.ts';
import { check } from '../support/plans.ts';

/** The plan of one of the examples. */
export function examplePlan(folder: string): Plan {
    return check(exampleTexts(folder)).assembly.plans[0]!;
}

/** Ways to word titles and sentences: what a picture has to bear. */
export const wordings: Readonly<Record<string, (n: number) => string>> = {
    english: n =>
        ['Director of Children’s Services', 'Chief Nurse', 'Home care agencies', 'Chair of the Heads’ Forum'][n % 4]!,
    long: n =>
        `${['The Joint Committee for the Coordination of Interdepartmental Early Childhood Services and Family Support', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'][n % 2]} ${n}`,
    polish: n =>
        [
            'Ministerstwo Zdrowia i Opieki Społecznej',
            'Wójt gminy Łękołody',
            'Związek Nauczycielstwa Polskiego',
            'Szpital Powiatowy w Żninie',
        ][n % 4]!,
    portuguese: n =>
        [
            'Secretaria de Estado da Educação',
            'Associação de Mães e Pais',
            'Câmara Municipal de Évora',
            'Direção-Geral da Saúde',
        ][n % 4]!,
    greek: n =>
        ['Υπουργείο Παιδείας και Θρησκευμάτων', 'Σύλλογος Γονέων', 'Περιφέρεια Αττικής', 'Γενική Γραμματεία'][n % 4]!,
    arabic: n => ['وزارة التربية والتعليم', 'نقابة المعلمين', 'مجلس المدينة', 'مديرية الصحة العامة'][n % 4]!,
    chinese: n => ['教育部基础教育司', '全国教师工会联合会', '市卫生健康委员会', '家长代表'][n % 4]!,
    hostile: n =>
        [
            '</svg><script>alert(1)</script>',
            'w'.repeat(3_000),
            '\u0007\u202e]]> & <b> "',
            '😀👩‍👩‍👧‍👦 e\u0301'.repeat(20),
        ][n % 4]!,
};

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
const levels = ['very low', 'low', 'medium', 'high', 'very high'];
const ratings = ['R', 'YR', 'YG', 'G'];
const components = ['1A', '1B', '1C', '1D', '2A', '2B', '3A', '3B', '3C', '4A', '4B', '4C', '5A', '5B', '5C'];
const powers = ['position', 'leadership', 'management', 'expertise', 'credibility'];

/** A plan in which much is said of everything: 60 actors, 12 metrics, 40 staff, 6 coalitions of 20 rows. */
export function crowdedText(say: (n: number) => string): string {
    const s = (n: number) => quoted(say(n));
    const out: string[] = [
        `system Crowd ${s(0)} {\n    led by A0\n    serves 2 million ${s(1)}\n    as of 2026-07-01\n    mission ${s(2)}\n}`,
    ];
    for (let i = 0; i < 60; i++)
        out.push(
            `actor A${i} ${s(i)} {\n    kind ${['person', 'organisation', 'group'][i % 3]}\n    level ${['leadership', 'middle', 'front-line', 'external', 'users'][i % 5]}\n    role ${s(i + 1)}\n    sphere ${s(i % 7)}\n    held by ${s(i + 2)} since 2020${i > 0 ? `\n    ${['manages', 'funds', 'advises', 'regulates', 'serves'][i % 5]} A${Math.floor((i - 1) / 3)}` : ''}\n}`,
        );
    for (let i = 0; i < 12; i++)
        out.push(
            `metric M${i} ${s(i)} {\n    measured in ${s(i + 1)}\n    direction ${i % 2 ? 'increase' : 'decrease'}\n    owner A${i}\n    baseline ${40 + i}% in 2023\n    trajectory ${42 + i}% in 2024, ${46 + i}% in 2025\n    target ${60 + i}% by 2028\n    actual ${40 + i}% in 2023, ${41 + i}% in 2024, ${47 - i}% in 2025-Q3\n}`,
        );
    for (let i = 0; i < 5; i++)
        out.push(
            `aspiration P${i} ${s(i)} {\n    care ${s(i)}\n    do ${s(i + 1)}\n    measured by M${i}, M${i + 5}\n    purpose ${s(i + 2)}\n    clarity ${levels[i]}\n    focus medium, high\n    decision endorse\n    set by A0\n    model consultative because ${s(i)}\n    consulted A1, A2\n    needs urgency\n    today boldness ${levels[i % 5]} execution low\n    heading boldness high execution ${levels[4 - (i % 3)]}\n    shared with leadership high\n    owner A${i}\n    benefits A${i + 4}\n}`,
            `external influence I${i} ${s(i)} {\n    kind law\n    requires ${s(i + 1)}\n    by 2030\n    measure M${i}\n    shapes P${i}\n}`,
            `activity T${i} ${s(i)} {\n    owner A${i}\n    supports P${i}\n}`,
            `action X${i} ${s(i)} {\n    for P${i}, 2A\n    short-term\n    owner A${i}\n    by 2026-0${i + 1}\n}`,
        );
    for (const [i, year] of [2022, 2024, 2026].entries())
        out.push(
            `review R${i} ${s(i)} {\n    date ${year}-03\n    mode formal\n    anchored on P0\n    reviewer unit S0\n    reviewer leadership A1\n    reviewer external ${s(i)}\n    heard leadership, middle, front-line\n    tools rubric, interviews\n    step introduction 1 hour\n    step self-review 1 to 2 days\n    step interviews 2 to 3 days with ${s(3)}\n    step conclusions 2 days\n    focus 2A, 3B\n${components.map((id, n) => `    rate ${id} ${ratings[(n + i) % 4]} because ${s(n)} evidence ${s(n + 1)} aiming G by 2028`).join('\n')}\n    finding ${s(1)} implies ${s(2)} for 2A decided ${s(3)}\n    finding ${s(2)} implies ${s(3)}\n    action ${s(3)} short-term for 2A owner A1 by 2026-06\n    action ${s(0)} long-term for 3B owner A2 by 2027-06\n}`,
        );
    const staff = Array.from(
        { length: 40 },
        (_, i) =>
            `    ${i === 0 ? 'leader' : i % 9 === 8 ? 'vacancy' : 'staff'} S${i} ${s(i)} {\n        role ${s(i + 1)}\n        time ${i % 4 ? 100 : 60}%\n        drawn from ${s(i % 6)}\n        competencies problem-solving high, data-analysis medium\n        accounts A${i}, A${i + 1} since 2024\n    }`,
    );
    const teams = Array.from(
        { length: 5 },
        (_, i) =>
            `    team Y${i} ${s(i)} {\n        led by S${i * 7}\n        people S${i * 7 + 1}, S${i * 7 + 2}, S${i * 7 + 3}\n        theme ${s(i)}\n    }`,
    );
    out.push(
        `unit U ${s(0)} {\n    reports to A0\n    based in A1\n    size 40\n    oversees A2, A3, A4\n    organised functional since 2024\n    meets weekly\n    finance A5 ${s(1)}\n    mandate ${s(2)}\n    drawn from ${s(3)}, A6\n${staff.join('\n')}\n${teams.join('\n')}\n    joint action J ${s(1)} {\n        issue ${s(2)}\n        led by S1\n        people S2, S3\n        counterpart A3\n        owner A4\n        outcome ${s(3)}\n        starts 2026-01\n        ends 2026-06\n    }\n${['leadership', 'middle', 'front-line'].map((level, i) => `    interaction N${i} ${s(i)} {\n        with A${i + 1}, A${i + 2}\n        led by S${i}\n        level ${level}\n        monthly\n        purpose ${s(i)}\n    }`).join('\n')}\n    culture ambition ${s(0)}\n    culture urgency ${s(1)}\n    will ${s(1)} for ambition\n    will ${s(2)}\n    will not ${s(3)}\n    question 1 ${s(0)}\n}`,
    );
    for (let c = 0; c < 6; c++) {
        const rows = Array.from(
            { length: 20 },
            (_, i) =>
                `    ${i < 9 ? 'member' : i < 17 ? 'candidate' : 'excluded'} A${(c * 7 + i) % 60} {\n        alignment ${levels[i % 5]} ${s(i)}\n        potential ${levels[(i + 2) % 5]}\n        power ${levels[(i * 3) % 5]}\n        type ${powers[i % 5]}, ${powers[(i + 2) % 5]}\n        because ${s(i)}\n        difficulty with A${(c * 7 + i + 1) % 60} ${s(i + 1)}\n        contact one-on-one monthly last 2026-05-01 ${s(i)}\n    }`,
        );
        out.push(
            `coalition C${c} ${s(c)} for P${c % 5} {\n    led by A0\n    form ${c % 2 ? 'informal' : 'coordinated'} guard ${s(c)}\n    functions counsel\n    criteria ${s(c + 1)}\n    result ${s(c + 2)}\n    circle ${s(c)} A0, A1, A2\n    circle ${s(c + 1)} A3, A4, A5, A6, A7\n    circle ${s(c + 2)} A8\n    gathering meeting monthly ${s(c)}\n${rows.join('\n')}\n}`,
        );
    }
    return `${out.join('\n\n')}\n`;
}

/** Plans on which every picture is tried, by name. */
export function triedPlans(): ReadonlyMap<string, () => Plan> {
    const of = (text: string) => () => {
        const { plans, loose } = check(text).assembly;
        return (plans[0] ?? loose[0])!;
    };
    return new Map([
        ...exampleNames.map(folder => [folder, () => examplePlan(folder)] as const),
        ['nothing', of('system Empty "Empty"\n')] as const,
        ['a name of each', of('system S\naspiration A\nmetric M\nactor B\nreview R\nunit U\ncoalition C\n')] as const,
        [
            'half-typed',
            of(
                'system S "S\naspiration A {\n    today boldness\n    heading\nmetric M { target 8 by\nreview R { rate 1A \nunit U { leader\ncoalition C for { member\n circle',
            ),
        ] as const,
        ...Object.entries(wordings).map(([name, say]) => [`crowded, ${name}`, of(crowdedText(say))] as const),
    ]);
}
