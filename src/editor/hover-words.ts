import type { AstNode, LeafCstNode } from 'langium';
import { components, stages } from '../guide/components.ts';
import { vocabularies, wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { type Place, placeOf } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import { type RubricWords, rubricOf } from '../plan/settings.ts';
import { markdownText } from '../report/markdown-text.ts';
import { guideLine, linesOf, paragraphs } from './markdown.ts';

/** What a word of the guide means where it stands. */
export interface WordMeaning {
    readonly place: Place;
    readonly text: string;
    /** True for a word whose meaning is that of the property that it stands in: a level of what? */
    readonly relative?: true;
}

/** The meaning of a word of a closed vocabulary, of a level, or of a component's number. */
export function wordAt({ astNode: node, text }: LeafCstNode, plan: Plan | undefined): WordMeaning | undefined {
    const id = (node as { id?: string; component?: unknown }).id ?? (node as { component?: unknown }).component;
    if ((node.$type === 'Component' || node.$type === 'Subject') && typeof id === 'string') {
        return componentMeaning(id, node, plan);
    }
    const vocabulary = vocabularies[node.$type];
    const written = (node as { word?: string }).word;
    // Of `data available "note"` the node is a word of a vocabulary and the keyword is not.
    if (!vocabulary || !written || (node.$type !== 'Level' && text !== written)) return undefined;
    const level = node.$type === 'Level' && (node as ast.Level).very ? `very ${written}` : written;
    const word = vocabulary.words.find(entry => entry.word === wordOf(node.$type, level));
    if (!word) return undefined;
    const place = node.$type === 'DataState' ? { ...placeOf(node), ...spanOf(node, written) } : placeOf(node);
    const heading = `**${word.word}** — ${word.says}`;
    if (node.$type === 'Level') return { place, text: heading, relative: true };
    const rubric = node.$type === 'Rating' ? rubricOfRating(word.word, node, plan) : undefined;
    return { place, text: paragraphs(heading, rubric, guideLine(vocabulary.cite)) };
}

function spanOf(node: AstNode, written: string): { offset: number; length: number } {
    const { file, offset, length } = placeOf(node);
    const at = file.text.slice(offset, offset + length).indexOf(written, 'data'.length);
    return { offset: offset + Math.max(at, 0), length: written.length };
}

function componentMeaning(written: string, node: AstNode, plan: Plan | undefined): WordMeaning | undefined {
    const component = components.get(written.toUpperCase());
    const stage = component && stages.find(one => one.components.includes(component));
    if (!component || !stage) return undefined;
    const { question, weak, strong, lookFors } = (plan && rubricOf(plan, component.id)) ?? ({} as RubricWords);
    const rubric = linesOf(
        question && markdownText(question),
        weak && `*Weak:* ${markdownText(weak)}`,
        strong && `*Strong:* ${markdownText(strong)}`,
        lookFors?.length ? `*Look for:* ${lookFors.map(markdownText).join('; ')}` : undefined,
    );
    const heading = `**${component.id} ${component.name}** — a component of stage ${stage.number}, ${stage.name}.`;
    return { place: placeOf(node), text: paragraphs(heading, rubric, guideLine('Components of Deliverology')) };
}

/** How the workspace words the end of the scale that a rating is nearer to. */
function rubricOfRating(rating: string, node: AstNode, plan: Plan | undefined): string | undefined {
    const component = (node.$container as Partial<ast.Rate> | undefined)?.component?.id;
    const words = component && plan ? rubricOf(plan, component) : undefined;
    const [name, said] =
        rating === 'green' || rating === 'yellow-green' ? ['strong', words?.strong] : ['weak', words?.weak];
    return said && rating !== 'unrated' ? `${component} is ${name} where: ${markdownText(said)}` : undefined;
}
