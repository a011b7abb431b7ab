/** `delivery lsp`: serves an editor until it goes. */
export async function lsp(): Promise<void> {
    const { startServer } = await import('../editor/server-node.ts');
    startServer();
}
