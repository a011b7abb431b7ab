import { type ConfigurationInitializedParams, DefaultConfigurationProvider } from 'langium';
import type { DidChangeConfigurationParams, InitializeParams } from 'vscode-languageserver';
import { configurationSection } from '../protocol.ts';

/**
 * The editor's settings. Some editors send them when they change; others say only that something has changed, and wait
 * to be asked; some answer with nothing, or with an error. Whoever listens is told either way, and once at the start.
 */
export class Configuration extends DefaultConfigurationProvider {
    private fetch: ConfigurationInitializedParams['fetchConfiguration'];
    private registers = false;

    override initialize(params: InitializeParams): void {
        super.initialize(params);
        this.registers = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    }

    override async initialized(params: ConfigurationInitializedParams): Promise<void> {
        this.fetch = this.workspaceConfig ? params.fetchConfiguration : undefined;
        await this.ask();
        const register = this.registers ? params.register : undefined;
        await super.initialized({ ...params, register, fetchConfiguration: undefined });
    }

    override updateConfiguration({ settings }: DidChangeConfigurationParams): void {
        const sent = isRecord(settings) ? settings[configurationSection] : undefined;
        if (isRecord(sent)) super.updateConfiguration({ settings: { [configurationSection]: sent } });
        else void this.ask();
    }

    /** Asks the editor; one that does not answer has the defaults. */
    private async ask(): Promise<void> {
        if (!this.fetch) return;
        try {
            const [said] = await this.fetch([{ section: configurationSection }]);
            super.updateConfiguration({ settings: { [configurationSection]: isRecord(said) ? said : {} } });
        } catch (error) {
            console.error('The editor did not say its settings:', error);
        }
    }
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
