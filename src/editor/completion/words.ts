import { type VocabularyWord, vocabularies } from '../../guide/vocabulary.ts';
import { dayText } from '../../plan/days.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Following, Next } from './grammar.ts';
import type { Offer } from './offer.ts';
import { type Situation, wordsIn } from './situation.ts';

/** The currencies that are offered where a plan has not used another. */
const usualCurrencies = ['EUR', 'GBP', 'USD'];

/** Keywords that go on with a statement: what a line may still say, two words of one phrase together. */
export function keywordOffers(
    { next }: Following,
    situation: Situation,
    furtherAfter: (word: string) => readonly Next[],
): Offer[] {
    const said = wordsIn(situation);
    const words = next.flatMap(one => (one.kind === 'keyword' && /^\p{L}/u.test(one.word) ? [one.word] : []));
    return words
        .filter(word => word !== 'very' && !said.has(word))
        .map(word => {
            const further = furtherAfter(word);
            const isTextNext = further.some(one => one.kind === 'value' && one.terminal === 'STRING');
            const only = further.length === 1 && further[0]!.kind === 'keyword' ? further[0]!.word : undefined;
            const phrase = only && /^\p{L}/u.test(only) && !words.includes(only) ? `${word} ${only}` : word;
            const snippet = isTextNext ? `${phrase} "$1"$0` : further.length > 0 ? `${phrase} $0` : phrase;
            return { label: phrase, kind: 'keyword', snippet, goesOn: !isTextNext && further.length > 0 } as const;
        });
}

/** Words of a closed vocabulary, without those that a list has already. */
export function vocabularyOffers(next: Next & { kind: 'value' }, situation: Situation): Offer[] {
    const vocabulary = vocabularies[next.rule];
    if (!vocabulary || next.terminal !== 'ID') return [];
    const isVery = next.rule === 'Level' && situation.statement?.pieces.at(-1)?.text === 'very';
    const said = wordsIn(situation);
    const inList = next.rule !== 'Level' && next.rule !== 'TimeUnit';
    return vocabulary.words
        .filter(({ word }) => !isVery || word.startsWith('very '))
        .filter(({ word }) => !inList || !said.has(word))
        .map(word => wordOffer(word, vocabulary.cite, isVery ? word.word.slice('very '.length) : word.word));
}

function wordOffer({ word, says, also }: VocabularyWord, cite: string, label: string): Offer {
    const short = also?.find(one => /^[A-Z]{1,2}$/.test(one));
    return {
        label,
        kind: 'word',
        detail: short,
        about: `**${word}** — ${says}\n\n*Guide, ${cite}*`,
        snippet: label,
        filter: short && `${label} ${short}`,
    };
}

/** Money begins with a currency, a date with a year; some are likelier than others. */
export function valueOffers(next: Next & { kind: 'value' }, plan: Plan | undefined): Offer[] {
    if (next.rule === 'Money' && next.terminal === 'ID') return currencies(plan).map(value);
    if (next.rule === 'When' && next.terminal === 'DATE') return plan ? dates(plan.today) : [];
    return [];
}

const value = (text: string): Offer => ({ label: text, kind: 'value', snippet: text });

function currencies(plan: Plan | undefined): string[] {
    const money = (plan?.units ?? []).flatMap(unit => [...unit.budget, ...unit.influencedSpending]);
    const own = [...(plan?.system?.spends ?? []), ...money].map(({ currency }) => currency).filter(Boolean);
    return [...new Set([...own, ...usualCurrencies])];
}

/** This month and this year as they are written, with what each form means. */
function dates(today: number): Offer[] {
    const [year, month] = dayText(today).split('-').map(Number) as [number, number];
    const quarter = Math.ceil(month / 3);
    const forms: [text: string, says: string][] = [
        [`${year}-${String(month).padStart(2, '0')}`, 'a month'],
        [dayText(today), 'a day'],
        [`${year}-Q${quarter}`, 'a quarter'],
        [`${year}`, 'a year'],
        [`${year}/${String((year + 1) % 100).padStart(2, '0')}`, 'a school or fiscal year'],
    ];
    return forms.map(([text, detail]) => ({ label: text, kind: 'value', detail, snippet: text }));
}
