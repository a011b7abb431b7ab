import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/plan/finding.ts';
import { defaultSettings, type Settings } from '../../src/plan/settings.ts';
import type { CheckResult } from '../../src/principles/check.ts';
import { guideView } from '../../src/report/guide.ts';
import { applyFix, inMemory, newChecker, testDay } from '../support/plans.ts';

function checkIn(profile: Settings['profile'], text: string, more: Partial<Settings> = {}): CheckResult {
    const settings = { ...defaultSettings, profile, ...more };
    return newChecker().check(inMemory({ 'plan.delivery': text }), { clock: () => testDay, settings: () => settings });
}

const asked = (profile: Settings['profile'], text: string, more?: Partial<Settings>): Finding[] =>
    [...checkIn(profile, text, more).findings.values()].flat().filter(({ rule }) => rule.startsWith('ask/'));

const inShort = ({ severity, rule, place, waived }: Finding) =>
    `${waived ? 'waived ' : ''}${severity} ${rule} at ${place.file.text.slice(place.offset, place.offset + place.length)}`;

const plan = `system City "City" {
    led by Mayor
}

actor Mayor "Mayor"

aspiration Ready "Every child is ready" {
    care "That they can choose"
    do "Raise the standard"
    shared with leadership high
    model consultative because "nobody can order it"
}

review Baseline "Where we stood" {
    date 2026-03
}

unit Flow "Flow Unit" {
    oversees Mayor
}

coalition Friends "Friends" for Ready {
    led by Mayor
    member Mayor {
        contact meeting monthly
    }
    member Flow
}
`;

describe('the most important questions', () => {
    test('are findings in the profile strict, and in no other', () => {
        expect(asked('strict', plan).map(inShort)).toEqual([
            'warning ask/moral-purpose at Ready',
            'warning ask/review-anchor at Baseline',
            'warning ask/reports-to at Flow',
            'warning ask/contacts at Friends',
        ]);
        expect(asked('review', plan)).toEqual([]);
        expect(asked('draft', plan)).toEqual([]);
    });

    test('say what is asked and what to write, without a name of somebody', () => {
        expect(asked('strict', plan).map(({ message }) => message)).toEqual([
            'What moral purpose do the aspirations serve? “Every child is ready” does not say yet: write `purpose "…"`.',
            'Which aspiration, this one or a prior one, are its questions about? “Where we stood” does not say yet: write `anchored on …`.',
            'To whom does the unit report? “Flow Unit” does not say yet: write `reports to Mayor`.',
            'How do you reach out to each member, and how often? “Friends” does not say yet for one of them: write `contact …`.',
        ]);
    });

    test('are settled by their fix', () => {
        const [purpose] = asked('strict', plan);
        const fixed = applyFix(plan, purpose!.fixes![0]!);
        expect(asked('strict', fixed).map(({ rule }) => rule)).not.toContain('ask/moral-purpose');
    });

    test('are silent in a block that is partial, set aside or damaged', () => {
        const rules = (text: string) => asked('strict', text).map(inShort);
        const line = (text: string) => plan.replace('care "That they can choose"', text);
        expect(rules(line('care "x"\n    partial because "being written"'))).not.toContain(
            'warning ask/moral-purpose at Ready',
        );
        expect(rules(line('care "x"\n    waive ask/moral-purpose because "said elsewhere"'))).toContain(
            'waived warning ask/moral-purpose at Ready',
        );
        expect(rules(line('care "x"\n    purpos "Because"'))).not.toContain('warning ask/moral-purpose at Ready');
    });

    test('can be switched off, or made graver', () => {
        const severities = new Map([
            ['ask/moral-purpose', 'off'],
            ['ask/contacts', 'error'],
        ] as const);
        expect(asked('strict', plan, { severities }).map(inShort)).toEqual([
            'warning ask/review-anchor at Baseline',
            'warning ask/reports-to at Flow',
            'error ask/contacts at Friends',
        ]);
    });

    test('are not asked of blocks that are not there: a principle asks for the block', () => {
        expect(asked('strict', 'system City "City"\n').map(inShort)).toEqual(['warning ask/actors at City']);
    });
});

describe('what the checker has left for later', () => {
    const later = (profile: Settings['profile'], text: string) => {
        const { assembly, verdicts } = checkIn(profile, text);
        const view = guideView(assembly.plans[0]!, verdicts.get(assembly.plans[0]!));
        return view.modules.flatMap(({ id, later }) => later.map(one => `${id} ${one.id} ${one.says}`));
    };
    const small = `${plan.replace('member Flow', 'partial because "two talks are still open"')}`;

    test('is in the view, under the module of its area, with the reason', () => {
        expect(later('review', small)).toContain('1D coalition/one-or-two for later: two talks are still open');
        expect(later('draft', plan)).toContain('1D coalition/one-or-two for later: the plan is a draft');
    });

    test('is said once where the guide asks the same', () => {
        const partial = 'system City "City" {\n    partial because "kept elsewhere"\n}\n';
        expect(later('review', partial)).toEqual([]);
    });
});
