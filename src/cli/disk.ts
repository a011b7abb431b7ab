import { realpathSync } from 'node:fs';
import { extname } from 'node:path';
import { type LangiumParser, URI } from 'langium';
import { readText, textOrProblem } from '../disk/read-text.ts';
import type { PlanFile } from '../plan/file.ts';
import { type FileProblem, type Files, importedBy, isProblem, makesPlan } from '../plan/files.ts';
import { parseFile } from '../plan/parse.ts';
import { extension, isInside, planNamesIn, walk } from './paths.ts';

/** How many files of a workspace are looked through for plans that import a given file. */
const mostSearched = 2_000;

/** A path that was given and cannot be read. */
export interface Unread {
    readonly path: string;
    readonly why: string;
    readonly help: string;
}

/**
 * The files of a check, read from disk: those that were given, all that they import, and, where a given file is only a
 * part of a plan, the plans of the workspace that import it.
 */
export class Disk implements Files {
    private readonly parser: LangiumParser;
    private readonly roots: readonly string[];
    private readonly files = new Map<string, PlanFile | FileProblem>();
    private readonly texts = new Map<string, string | FileProblem>();
    private relevant: readonly PlanFile[] = [];

    /**
     * @param roots the folders that imports may not leave
     */
    constructor(parser: LangiumParser, roots: readonly string[]) {
        this.parser = parser;
        this.roots = roots;
    }

    all(): Iterable<PlanFile> {
        return this.relevant;
    }

    get(uri: string): PlanFile | FileProblem {
        return this.files.get(uri) ?? { problem: 'missing', why: 'is missing' };
    }

    data(uri: string): string | FileProblem {
        let text = this.texts.get(uri);
        if (text === undefined) {
            text = this.read(uri);
            this.texts.set(uri, text);
        }
        return text;
    }

    namesIn(folder: string): readonly string[] {
        const path = URI.parse(folder).fsPath;
        return this.isWithin(path) ? planNamesIn(path) : [];
    }

    /**
     * Loads files, with what they import and, for parts of plans, with the plans that they are parts of.
     *
     * @param paths absolute paths
     * @returns the given files as they were read, what could not be read, and whether the search for plans was given up
     */
    load(paths: readonly string[]): { given: PlanFile[]; unread: Unread[]; cut: boolean } {
        const given: PlanFile[] = [];
        const unread: Unread[] = [];
        for (const path of paths) {
            const text = readText(path);
            if (typeof text === 'string') given.push(this.take(URI.file(path).toString(), text));
            else unread.push({ path, why: text.why, help: text.help });
        }
        const reached = this.follow(given);
        const imported = new Set(given.filter(makesPlan).flatMap(plan => [...this.follow([plan])]));
        const parts = given.filter(file => !imported.has(file));
        const { importers, cut } = parts.length > 0 ? this.importersOf(parts) : { importers: [], cut: false };
        for (const file of this.follow(importers)) reached.add(file);
        this.relevant = [...reached].sort((a, b) => (a.uri < b.uri ? -1 : 1));
        return { given, unread, cut };
    }

    /** The files and all that they import, directly or not; loads what is not loaded. */
    private follow(files: Iterable<PlanFile>): Set<PlanFile> {
        const reached = new Set(files);
        for (const file of reached) {
            for (const uri of importedBy(file)) {
                const found = this.files.get(uri) ?? this.open(uri);
                if (!isProblem(found)) reached.add(found);
            }
        }
        return reached;
    }

    /** The plans of the workspace that import one of the files, directly or not. */
    private importersOf(parts: readonly PlanFile[]): { importers: PlanFile[]; cut: boolean } {
        let cut = false;
        const importers = new Map<string, PlanFile[]>();
        const seen = new Set<string>();
        for (const root of this.roots) {
            const found = walk(root, mostSearched);
            cut ||= found.cut;
            for (const path of found.files) {
                const uri = URI.file(path).toString();
                if (seen.has(uri)) continue;
                seen.add(uri);
                const file = this.files.get(uri) ?? this.openIfImporting(uri, path);
                if (!file || isProblem(file)) continue;
                for (const target of importedBy(file)) importers.set(target, [...(importers.get(target) ?? []), file]);
            }
        }
        const reached = new Set<PlanFile>(parts);
        for (const file of reached) for (const importer of importers.get(file.uri) ?? []) reached.add(importer);
        return { importers: [...reached].filter(makesPlan), cut };
    }

    private openIfImporting(uri: string, path: string): PlanFile | undefined {
        const text = readText(path);
        return typeof text === 'string' && text.includes('import') ? this.take(uri, text) : undefined;
    }

    private open(uri: string): PlanFile | FileProblem {
        const text = extname(URI.parse(uri).fsPath) === extension ? this.read(uri) : this.noPlan(uri);
        if (typeof text === 'string') return this.take(uri, text);
        this.files.set(uri, text);
        return text;
    }

    private take(uri: string, text: string): PlanFile {
        const known = this.files.get(uri);
        if (known && !isProblem(known)) return known;
        const file = parseFile(this.parser, uri, text);
        this.files.set(uri, file);
        return file;
    }

    private noPlan(uri: string): FileProblem {
        const text = this.read(uri);
        return typeof text === 'string' ? { problem: 'unreadable', why: `is not a ${extension} file` } : text;
    }

    private read(uri: string): string | FileProblem {
        const path = URI.parse(uri).fsPath;
        if (!this.isWithin(path)) return { problem: 'outside', why: 'is outside of the workspace' };
        return textOrProblem(path);
    }

    /** Whether a path, and what it leads to where it is a link, lies within the workspace. */
    private isWithin(path: string): boolean {
        if (!this.roots.some(root => isInside(root, path))) return false;
        try {
            const real = realpathSync(path);
            return this.roots.some(root => isInside(realpathSync(root), real));
        } catch {
            return true;
        }
    }
}
