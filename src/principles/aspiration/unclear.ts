import type * as ast from '../../language/generated/ast.ts';
import { fix } from '../../plan/edits.ts';
import { type Place, propertyPlace } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { principle } from '../principle.ts';

/** Words that take back what an aspiration says, and words that sound well and say nothing. */
const hedge =
    /(?:,\s*|(?<![\s,])\s*)\b(?:(?:where|when|if|wherever|whenever) (?:possible|feasible|appropriate|practicable|practical)|as appropriate|as far as (?:possible|practicable)|to the extent (?:possible|practicable)|subject to (?:resources|funding|available (?:resources|funding)))\b/iu;
const empty = /\b(?:world-class|best-in-class|cutting-edge|synerg(?:y|ies)|holistic(?:ally)?|and\/or)(?![\w-])/iu;

export default principle({
    id: 'aspiration/unclear',
    area: 'aspiration',
    statement: 'An aspiration is said in one clear, sharp sentence that everybody understands.',
    severity: 'hint',
    cites: [
        {
            where: '1A',
            quote: "a system's aspirations must be clear, sharp, and understandable to everyone",
        },
    ],
    ours: 'Only its title is read: for its length, for words that take it back (“where possible”, “as appropriate”, “subject to funding”) and for words that say nothing (“world-class”, “synergies”, “holistic”, “and/or”). A parked aspiration is not asked.',
    thresholds: {
        words: { value: 40, says: 'the most words that an aspiration has', from: 'ours' },
        sentences: { value: 2, says: 'the most sentences that an aspiration has', from: 'ours' },
    },
    check(plan, report, limits) {
        for (const aspiration of plan.aspirations) {
            const { title } = aspiration;
            if (!title || aspiration.parked.length > 0) continue;
            const place = propertyPlace(aspiration, 'title');
            const words = title.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
            const sentences = title.split(/(?<![.!?])[.!?]+(?=\s|$)/).filter(part => /\p{L}/u.test(part)).length;
            if (words > limits.words || sentences > limits.sentences) {
                const length = words > limits.words ? `${words} words` : `${sentences} sentences`;
                report({
                    at: place,
                    about: aspiration,
                    message: `It takes ${length} to say what \`${aspiration.name}\` is, and nobody on the front line will carry them in their head. Keep the one that people should repeat, and let \`care\`, \`do\` and \`impact\` say the rest.`,
                });
                continue;
            }
            const found = vagueness(aspiration, place);
            if (found) report({ at: found.at, about: aspiration, message: found.message, fixes: found.fixes });
        }
    },
    good: `aspiration Reading "Every child in Northvale reads well at eight" {
    measured by ReadingAtEight
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
    bad: `aspiration Reading "Every child in Northvale reads well at eight, «where possible»" {
    measured by ReadingAtEight
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
    near: `aspiration Reading "We want children to read. All of them, in every school of Northvale, where possibility begins." {
    measured by ReadingAtEight
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
});

/** The first word of a title that blurs it, with what to say of it. */
function vagueness(
    aspiration: ast.Aspiration,
    title: Place,
): { at: Place; message: string; fixes?: readonly Fix[] } | undefined {
    const text = title.file.text.slice(title.offset, title.offset + title.length);
    const back = hedge.exec(text);
    if (back) {
        const whole = { file: title.file, offset: title.offset + back.index, length: back[0].length };
        const words = back[0].replace(/^[,\s]+/, '');
        return {
            at: { ...whole, offset: whole.offset + back[0].length - words.length, length: words.length },
            message: `“${words}” lets everybody off who finds it hard, and the front line hears it first. An aspiration is what is insisted upon when others give in: leave the words out.`,
            fixes: [fix(`Leave out “${words}”`, { place: whole, text: '' })],
        };
    }
    const vague = empty.exec(text);
    if (!vague) return undefined;
    return {
        at: { file: title.file, offset: title.offset + vague.index, length: vague[0].length },
        message: `What would people see when \`${aspiration.name}\` is reached? “${vague[0]}” does not tell them. Say it in words that a parent, a patient or a passenger would use.`,
    };
}
