import { EOF, type IRecognitionException, type IToken } from 'chevrotain';
import type { ParseResult } from 'langium';
import type { FormDiagnostic } from './lexer.ts';
import { reference } from './reference.ts';
import { lineAt } from './text.ts';
import type { FormProblem } from './token-cursor.ts';

/**
 * Says the problems of a parse in plain words: one for each damaged line, at the place where it went wrong.
 *
 * @param text the file
 * @param result what the parser made of it
 * @returns the problems in the order of the text
 */
export function formProblems(text: string, result: ParseResult): FormProblem[] {
    const fromLexer = (result.lexerReport?.diagnostics ?? []) as FormDiagnostic[];
    const startOf = result.parserErrors.length > 0 ? lineStarts(text) : () => 0;
    const all: FormProblem[] = [
        ...fromLexer.map(({ code, message, offset, length }) => ({ code, message, offset, length })),
        ...result.parserErrors.map(error => parserProblem(text, error, startOf)),
    ];
    all.sort((a, b) => a.offset - b.offset || a.code.localeCompare(b.code));
    const perLine = new Map<number, FormProblem>();
    let line = 0;
    let at = 0;
    for (const problem of all) {
        for (; at < problem.offset && at < text.length; at++) if (text.charCodeAt(at) === 10) line++;
        const before = perLine.get(line);
        if (!before || rank(problem) < rank(before)) perLine.set(line, problem);
    }
    return [...perLine.values()];
}

/** What explains a damaged line best goes first: what the lexer saw, then what the line's form lacks. */
function rank(problem: FormProblem): number {
    const order = [
        'unclosed-quote',
        'unclosed-text',
        'unclosed-comment',
        'curly-quotes',
        'stray-characters',
        'name-missing',
    ];
    const index = order.indexOf(problem.code.replace('syntax/', ''));
    return index < 0 ? order.length : index;
}

function parserProblem(text: string, error: IRecognitionException, startOf: (offset: number) => number): FormProblem {
    const { token } = error;
    const previous = (error as { previousToken?: IToken }).previousToken;
    const startsLater =
        token.tokenType === EOF || Number.isNaN(token.startOffset) || token.startLine !== previous?.endLine;
    const unfinished =
        (startsLater || token.image === '}' || token.image === '{') && previous && !Number.isNaN(previous.startOffset);
    const place = unfinished ? previous : token;
    const offset = Number.isNaN(place.startOffset) ? Math.max(0, text.length - 1) : place.startOffset;
    const length = Math.max(1, place.image.length);
    const form = formOfLine(text, startOf(offset));
    if (unfinished) {
        const message = form ? `This line is not finished. It reads: \`${form}\`.` : 'This line is not finished.';
        return { code: 'syntax/unfinished', message, offset, length };
    }
    const word = token.image.length > 30 ? `${token.image.slice(0, 30)}…` : token.image;
    const message = form
        ? `\`${word}\` does not fit here. The line reads: \`${form}\`.`
        : `\`${word}\` does not fit here.`;
    return { code: 'syntax/unexpected', message, offset, length };
}

const formsByKeyword = new Map<string, string[]>();
for (const block of Object.values(reference)) {
    for (const [phrase, property] of Object.entries(block.properties)) {
        const form = `${phrase} ${property.form}`.trim();
        const same = formsByKeyword.get(phrase);
        if (!same) formsByKeyword.set(phrase, [form]);
        else if (!same.includes(form)) same.push(form);
    }
}

/** Tells where the line begins that a place is in; looking back from each place would take long on a long line. */
function lineStarts(text: string): (offset: number) => number {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return offset => starts[lineAt(starts, offset)]!;
}

/** The form that the property on a line should have, found by its first words. */
function formOfLine(text: string, start: number): string | undefined {
    const words = text
        .slice(start, start + 200)
        .split(/\r?\n/)[0]!
        .trim()
        .split(/\s+/);
    const forms = formsByKeyword.get(`${words[0]} ${words[1]}`) ?? formsByKeyword.get(words[0] ?? '');
    if (forms) return forms.length === 1 ? forms[0] : forms.slice(0, 2).join('` or `');
    if (words[0] === 'import') return 'import "file.delivery"';
    return undefined;
}
