import { headerLineAfter, headerLineBefore } from '../../language/header-lines.ts';
import type { Entry, Shape } from '../../language/shapes.ts';

/** A piece of text: a word, a quoted text, a comment or a sign. */
export interface Piece {
    readonly text: string;
    readonly offset: number;
    readonly kind: 'word' | 'text' | 'comment' | 'sign';
    /** Whether only space stands before it on its line, or a brace. */
    readonly first: boolean;
}

/** A statement: a property, a block's header, an import. */
export interface Statement {
    readonly entry: Entry | undefined;
    readonly pieces: readonly Piece[];
}

/** Something with braces: what may stand in them, what is said already, and the words of its header. */
export interface Frame {
    readonly shape: Shape | undefined;
    /** The pieces before its brace. */
    readonly header: readonly Piece[];
    /** Where its braces end, as far as the text has them. */
    end?: number;
    /** What is said in it, before and after the place that is looked at; not what is being written there. */
    readonly statements: Statement[];
}

/** What stands around a place in a text, however unfinished the text is. */
export interface Situation {
    /** The blocks around it, the outermost first; the first is the plan itself. */
    readonly frames: readonly Frame[];
    /** The statement that is being written, without the word at the place; undefined where one can begin. */
    readonly statement: Statement | undefined;
    /** The words at the start of a line that are not a whole phrase yet, such as `reports`. */
    readonly begun: readonly Piece[];
    /** The part of a word before the place. */
    readonly prefix: string;
    /** Within quotes, where what stands in them begins. */
    readonly quoted: number | undefined;
}

const pieces = /"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\r\n])*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n\r]*|[{},=]|[^\s{},="]+/g;

/**
 * Reads what stands around a place: from the tokens alone, because the tree of a half-written text lacks just what is
 * being written.
 *
 * @param text the whole file
 * @param offset the place
 * @param plan the shape of a whole plan
 * @returns undefined within a comment
 */
export function situationAt(text: string, offset: number, plan: Shape): Situation | undefined {
    const next = headerLineAfter(text, offset, text.length, 'perhaps');
    const all = piecesOf(text, headerLineBefore(text, offset), next < 0 ? text.length : next);
    const at = all.find(piece => piece.offset < offset && offset <= piece.offset + piece.text.length);
    if (at?.kind === 'comment' && !isBehind(at, offset)) return undefined;
    const quoted = at?.kind === 'text' && !isBehind(at, offset) ? at : undefined;
    const word = at?.kind === 'word' ? at : undefined;
    const cut = quoted?.offset ?? word?.offset ?? offset;
    const code = all.filter(piece => piece.kind !== 'comment');
    const before = code.filter(piece => piece.offset < cut);
    const walk = new Walk(plan);
    for (const piece of before) walk.take(piece);
    const sameLine = !/[\n\r]/.test(text.slice(before.at(-1)?.offset ?? cut, cut)) && before.length > 0;
    const { frames, statement, begun } = walk.at(sameLine);
    // What is said below counts as well: the walk goes on to where the block ends.
    const depth = frames.length;
    for (const piece of code.filter(piece => piece.offset >= (word ? word.offset + word.text.length : offset))) {
        walk.take(piece);
        if (walk.depth < depth) break;
    }
    walk.close();
    return {
        frames,
        statement,
        begun,
        prefix: word ? text.slice(word.offset, offset) : '',
        quoted: quoted && quoted.offset + 1,
    };
}

/** The words of the statement that is being written: keywords, names and values. */
export function wordsIn({ statement }: Situation): Set<string> {
    return new Set(statement?.pieces.filter(({ kind }) => kind === 'word').map(({ text }) => text));
}

/** Whether a place is behind a piece that has its end, and no longer in it. */
function isBehind(piece: Piece, offset: number): boolean {
    if (offset < piece.offset + piece.text.length) return false;
    return piece.kind === 'comment' ? piece.text.endsWith('*/') : isClosed(piece);
}

function isClosed({ text }: Piece): boolean {
    return text.startsWith('"""')
        ? text.length > 5 && text.endsWith('"""')
        : text.length > 1 && /[^\\]"$|^""$/.test(text);
}

function piecesOf(text: string, start: number, end: number): Piece[] {
    const found: Piece[] = [];
    let line = -1;
    for (const { 0: piece, index } of text.slice(start, end).matchAll(pieces)) {
        const offset = start + index;
        const kind = piece.startsWith('"')
            ? 'text'
            : /^\/[/*]/.test(piece)
              ? 'comment'
              : /^[{},=]$/.test(piece)
                ? 'sign'
                : 'word';
        const before = found.at(-1);
        const lineStart = text.lastIndexOf('\n', offset - 1);
        found.push({ text: piece, offset, kind, first: lineStart !== line || /^[{}]$/.test(before?.text ?? '') });
        line = Math.max(lineStart, text.lastIndexOf('\n', offset + piece.length - 1));
    }
    return found;
}

/** Goes over the pieces of one block, from its header on. */
class Walk {
    private readonly frames: Frame[];
    private pending: Piece[] = [];
    private entry: Entry | undefined;

    constructor(plan: Shape) {
        this.frames = [{ shape: plan, header: [], statements: [] }];
    }

    get depth(): number {
        return this.frames.length;
    }

    take(piece: Piece): void {
        if (piece.text === '{') {
            const shape = this.entry?.inner;
            const header = this.pending;
            this.close();
            this.frames.push({ shape, header, statements: [] });
            return;
        }
        if (piece.text === '}') {
            this.close();
            this.frames.at(-1)!.end = piece.offset + 1;
            if (this.frames.length > 1) this.frames.pop();
            return;
        }
        const goesOn = this.pending.at(-1)?.text === ',';
        if (this.pending.length > 0 && piece.first && !goesOn && this.isBeginning(piece)) this.close();
        this.pending.push(piece);
        this.entry = entryOf(this.frames.at(-1)?.shape, this.pending);
    }

    /** Whether a first word of a line begins a statement; texts and unknown words go on with the last one. */
    private isBeginning(piece: Piece): boolean {
        if (piece.kind !== 'word') return false;
        return this.frames.at(-1)?.shape?.entries.has(piece.text) === true || !this.entry?.continues.has(piece.text);
    }

    close(): void {
        if (this.pending.length > 0) this.frames.at(-1)!.statements.push({ entry: this.entry, pieces: this.pending });
        this.pending = [];
        this.entry = undefined;
    }

    /** Where the walk has come to: whether the last statement goes on at the place, or the next one begins there. */
    at(sameLine: boolean): Pick<Situation, 'frames' | 'statement' | 'begun'> {
        const frames = [...this.frames];
        const goesOn = this.pending.length > 0 && (sameLine || this.pending.at(-1)?.text === ',');
        if (!goesOn) {
            this.close();
            return { frames, statement: undefined, begun: [] };
        }
        if (!this.entry && !isImport(this.pending)) return { frames, statement: undefined, begun: this.drop() };
        const statement = { entry: this.entry, pieces: [...this.pending] };
        // The statement that is being written is not one that has been said.
        this.drop();
        return { frames, statement, begun: [] };
    }

    private drop(): Piece[] {
        const dropped = this.pending;
        this.pending = [];
        this.entry = undefined;
        return dropped;
    }
}

const isImport = (pieces: readonly Piece[]) => pieces[0]?.text === 'import';

/** The entry with the longest phrase that the pieces begin with. */
function entryOf(shape: Shape | undefined, pieces: readonly Piece[]): Entry | undefined {
    let best: Entry | undefined;
    for (const entry of shape?.entries.get(pieces[0]?.text ?? '') ?? []) {
        if (entry.phrase.length <= (best?.phrase.length ?? 0)) continue;
        if (entry.phrase.every((word, i) => pieces[i]?.text === word)) best = entry;
    }
    return best;
}
