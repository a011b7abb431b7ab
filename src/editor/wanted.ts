/**
 * Which of several kinds are wanted: all, but for those that are switched off.
 *
 * @param said the settings by kind, as the editor sends them; whatever they are
 */
export function wanted<Kind extends string>(kinds: readonly Kind[], said: unknown): ReadonlySet<Kind> {
    const settings = typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
    return new Set(kinds.filter(kind => settings[kind] !== false));
}
