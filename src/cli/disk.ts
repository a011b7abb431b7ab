import { extname } from 'node:path';
import { type LangiumParser, URI } from 'langium';
import { Places, realPath } from '../disk/places.ts';
import { readText, textOrProblem } from '../disk/read-text.ts';
import type { PlanFile } from '../plan/file.ts';
import { type FileProblem, type Files, importedBy, isProblem, makesPlan } from '../plan/files.ts';
import { parseFile } from '../plan/parse.ts';
import { extension, planNamesIn, walk } from './paths.ts';

/** How many files of a workspace are looked through for plans that import a given file. */
const mostSearched = 2_000;

/** A path that was given and cannot be read. */
export interface Unread {
    readonly path: string;
    readonly why: string;
    readonly help: string;
}

/** What loading has come to. */
export interface Loaded {
    /** The given files as they were read. */
    readonly given: PlanFile[];
    readonly unread: Unread[];
    /** Whether the workspace was too large to look for all plans that import the given files. */
    readonly cut: boolean;
    /** The folders that could not be searched for such plans. */
    readonly unsearched: readonly string[];
}

/**
 * The files of a check, read from disk: those that were given, all that they import, and, where a given file is only a
 * part of a plan, the plans of the workspace that import it. Each is known by where it really is.
 */
export class Disk implements Files {
    private readonly parser: LangiumParser;
    private readonly roots: readonly string[];
    private readonly places: Places;
    private readonly files = new Map<string, PlanFile | FileProblem>();
    private readonly texts = new Map<string, string | FileProblem>();
    private relevant: readonly PlanFile[] = [];

    /**
     * @param roots the folders that imports may not leave
     */
    constructor(parser: LangiumParser, roots: readonly string[]) {
        this.parser = parser;
        this.roots = roots;
        this.places = new Places(roots);
    }

    all(): Iterable<PlanFile> {
        return this.relevant;
    }

    get(uri: string): PlanFile | FileProblem {
        const at = this.placeOf(uri);
        if (isProblem(at)) return at;
        if (isPlanName(uri) && isPlanName(at)) return this.files.get(at) ?? { problem: 'missing', why: 'is missing' };
        const text = this.data(uri);
        return isProblem(text) ? text : notPlan;
    }

    data(uri: string): string | FileProblem {
        const at = this.placeOf(uri);
        if (isProblem(at)) return at;
        let text = this.texts.get(at);
        if (text === undefined) {
            text = textOrProblem(pathOf(at));
            this.texts.set(at, text);
        }
        return text;
    }

    namesIn(folder: string): readonly string[] {
        const at = this.places.find(pathOf(folder));
        return isProblem(at) ? [] : planNamesIn(at);
    }

    /**
     * Loads files, with what they import and, for parts of plans, with the plans that they are parts of.
     *
     * @param paths absolute paths
     */
    load(paths: readonly string[]): Loaded {
        const given: PlanFile[] = [];
        const unread: Unread[] = [];
        for (const path of paths) {
            const text = readText(path);
            if (typeof text === 'string') given.push(this.takeGiven(path, text));
            else unread.push({ path, why: text.why, help: text.help });
        }
        const reached = this.follow(given);
        const imported = new Set(given.filter(makesPlan).flatMap(plan => [...this.follow([plan])]));
        const parts = given.filter(file => !imported.has(file));
        const { importers, ...search } =
            parts.length > 0 ? this.importersOf(parts) : { importers: [], cut: false, unsearched: [] };
        for (const file of this.follow(importers)) reached.add(file);
        this.relevant = [...reached].sort((a, b) => (a.uri < b.uri ? -1 : 1));
        return { given, unread, ...search };
    }

    /** The files and all that they import, directly or not; loads what is not loaded. */
    private follow(files: Iterable<PlanFile>): Set<PlanFile> {
        const reached = new Set(files);
        for (const file of reached) {
            for (const uri of importedBy(file)) {
                const at = this.placeOf(uri);
                if (isProblem(at) || !isPlanName(uri) || !isPlanName(at)) continue;
                const found = this.files.get(at) ?? this.open(at);
                if (!isProblem(found)) reached.add(found);
            }
        }
        return reached;
    }

    /** The plans of the workspace that import one of the files, directly or not. */
    private importersOf(parts: readonly PlanFile[]) {
        let cut = false;
        const unsearched: string[] = [];
        const importers = new Map<PlanFile | string, PlanFile[]>();
        const seen = new Set<string>();
        for (const root of this.roots) {
            const found = walk(root, mostSearched);
            cut ||= found.cut;
            unsearched.push(...found.unread);
            for (const path of found.files) {
                const at = this.placeOf(URI.file(path).toString());
                if (isProblem(at) || seen.has(at)) continue;
                seen.add(at);
                const file = this.files.get(at) ?? this.openIfImporting(at);
                if (!file || isProblem(file)) continue;
                for (const target of importedBy(file)) {
                    const to = this.placeOf(target);
                    if (!isProblem(to)) importers.set(to, [...(importers.get(to) ?? []), file]);
                }
            }
        }
        const reached = new Set<PlanFile>(parts);
        for (const file of reached) for (const importer of importers.get(file.base) ?? []) reached.add(importer);
        return { importers: [...reached].filter(makesPlan), cut, unsearched };
    }

    private openIfImporting(at: string): PlanFile | undefined {
        const text = readText(pathOf(at));
        return typeof text === 'string' && text.includes('import') ? this.take(at, text) : undefined;
    }

    private open(at: string): PlanFile | FileProblem {
        const text = textOrProblem(pathOf(at));
        if (typeof text === 'string') return this.take(at, text);
        this.files.set(at, text);
        return text;
    }

    /** A file that was named goes by the name that it was given. */
    private takeGiven(path: string, text: string): PlanFile {
        const uri = URI.file(path).toString();
        const at = this.placeOf(uri);
        return this.take(isProblem(at) ? URI.file(realPath(path)).toString() : at, text, uri);
    }

    private take(at: string, text: string, uri = at): PlanFile {
        const known = this.files.get(at);
        if (known && !isProblem(known)) return known;
        const file = parseFile(this.parser, uri, text, at);
        this.files.set(at, file);
        return file;
    }

    /** Where a file really is, as a URI. */
    private placeOf(uri: string): string | FileProblem {
        const at = this.places.find(pathOf(uri));
        return isProblem(at) ? at : URI.file(at).toString();
    }
}

const notPlan: FileProblem = { problem: 'unreadable', why: `is not a ${extension} file` };

function pathOf(uri: string): string {
    return URI.parse(uri).fsPath;
}

function isPlanName(uri: string): boolean {
    return extname(pathOf(uri)) === extension;
}
