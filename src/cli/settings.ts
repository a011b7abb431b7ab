import { dirname } from 'node:path';
import { URI } from 'langium';
import type { PlanFile } from '../plan/file.ts';
import { type Files, isProblem } from '../plan/files.ts';
import { defaultSettings, type Profile, type Settings } from '../plan/settings.ts';
import { readSettings, type SettingsFile, settingsPlaces } from '../principles/settings.ts';
import { rootOf } from './paths.ts';

/** Which settings hold for which plan: those of the nearest `delivery.json`, up to the edge of the workspace. */
export class WorkspaceSettings {
    private readonly files: Files;
    private readonly cwd: string;
    private readonly profile: Profile | undefined;
    private readonly nearest = new Map<string, SettingsFile | undefined>();
    private readonly read = new Map<string, SettingsFile>();
    private readonly inProfile = new Map<Settings, Settings>();

    /**
     * @param files what the settings are read through
     * @param cwd the current folder
     * @param profile the profile that goes before what the settings say
     */
    constructor(files: Files, cwd: string, profile?: Profile) {
        this.files = files;
        this.cwd = cwd;
        this.profile = profile;
    }

    /** The settings that hold for the plan of a file, the same object each time. */
    readonly of = (root: PlanFile): Settings => {
        const folder = dirname(URI.parse(root.base).fsPath);
        if (!this.nearest.has(folder)) this.nearest.set(folder, this.find(root.base, folder));
        const settings = this.nearest.get(folder)?.settings ?? defaultSettings;
        if (this.profile === undefined) return settings;
        const known = this.inProfile.get(settings) ?? { ...settings, profile: this.profile };
        this.inProfile.set(settings, known);
        return known;
    };

    /** The files of settings in which something is wrong, of those that hold for some plan. */
    get faulty(): readonly SettingsFile[] {
        return [...this.read.values()].filter(({ problems }) => problems.length > 0);
    }

    private find(uri: string, folder: string): SettingsFile | undefined {
        const edge = URI.file(rootOf(folder, this.cwd)).toString();
        for (const place of settingsPlaces(uri, edge)) {
            const before = this.read.get(place);
            if (before) return before;
            const text = this.files.data(place);
            if (isProblem(text) && text.problem === 'missing') continue;
            const found = readSettings(place, text);
            this.read.set(place, found);
            return found;
        }
        return undefined;
    }
}
