import { URI } from 'langium';
import { unopened } from '../plan/failed.ts';
import type { PlanFile } from '../plan/file.ts';
import { type FileProblem, isProblem } from '../plan/files.ts';
import type { Settings } from '../plan/settings.ts';
import { readSettings, type SettingsFile, settingsPlaces } from '../principles/settings.ts';

/** What the settings of an editor's plans are read through. */
export interface SettingsSource {
    /** The folder, as a URI, above which no settings of a file are looked for. */
    edgeOf(uri: string): string;
    /** Whether a file is where settings can stand beside it. */
    isOnDisk(uri: string): boolean;
    /** The text of settings: as somebody is editing it, else as it is on disk. */
    readText(uri: string): Promise<string | FileProblem>;
}

/** Which settings hold for which plan of an editor, kept up to date. Files that are on no disk have none. */
export class EditorSettings {
    private readonly source: SettingsSource;
    /** All that has been looked for; undefined where there is none. */
    private readonly known = new Map<string, SettingsFile | undefined>();
    /** Where settings may stand, by folder, the nearest first. */
    private readonly places = new Map<string, readonly string[]>();
    /** The folders for which all that is needed is known. */
    private readonly looked = new Set<string>();

    constructor(source: SettingsSource) {
        this.source = source;
    }

    /** The settings that hold for the plan of a file. */
    readonly of = (root: PlanFile): Settings | undefined => {
        for (const place of this.places.get(folderOf(root.base)) ?? []) {
            const found = this.known.get(place);
            if (found) return found.settings;
        }
        return undefined;
    };

    /** The settings that there are. */
    get files(): readonly SettingsFile[] {
        return [...this.known.values()].filter(found => found !== undefined);
    }

    /** Looks for the settings of files whose folders have not been looked through yet. */
    async load(files: Iterable<PlanFile>): Promise<void> {
        for (const { base: uri } of files) {
            const folder = folderOf(uri);
            if (this.looked.has(folder) || !this.source.isOnDisk(uri)) continue;
            const places = this.places.get(folder) ?? [...settingsPlaces(uri, this.source.edgeOf(uri))];
            for (const place of places) {
                if (!this.known.has(place)) await this.read(place);
                if (this.known.get(place)) break;
            }
            this.places.set(folder, places);
            this.looked.add(folder);
        }
    }

    /**
     * Settings may have changed, come or gone: reads them again, and keeps them as they were where the text is the same.
     *
     * @returns whether any of them are ones that a plan may have
     */
    async refresh(uris: readonly string[]): Promise<boolean> {
        const known = uris.map(uri => URI.parse(uri).toString()).filter(uri => this.known.has(uri));
        for (const uri of known) await this.read(uri);
        // Where the nearest are gone, those above them hold.
        if (known.length > 0) this.looked.clear();
        return known.length > 0;
    }

    private async read(uri: string): Promise<void> {
        const text = await this.source.readText(uri).catch(unopened);
        const before = this.known.get(uri);
        if (isProblem(text) && text.problem === 'missing') this.known.set(uri, undefined);
        else if (!before || isProblem(text) || before.file.text !== text) this.known.set(uri, readSettings(uri, text));
    }
}

function folderOf(uri: string): string {
    return uri.slice(0, uri.lastIndexOf('/'));
}
