/** Whether a plan holds an aspiration in words, outside of comments. */
export function hasAspiration(text: string): boolean {
    return /^[ \t]*(?:care|do)[ \t]+"[^"\s.…][^"]*"/m.test(text);
}

/** Notices that somebody has settled a finding by writing. */
export class SettledFindings {
    readonly #counts = new Map<string, number>();
    readonly #written = new Set<string>();

    /** A plan has been written in. */
    written(uri: string): void {
        this.#written.add(uri);
    }

    /**
     * So many findings stand in a plan now.
     *
     * @returns whether there are fewer of them since somebody wrote
     */
    found(uri: string, count: number): boolean {
        const before = this.#counts.get(uri) ?? 0;
        this.#counts.set(uri, count);
        const isSettled = this.#written.has(uri) && count < before;
        this.#written.delete(uri);
        return isSettled;
    }
}
