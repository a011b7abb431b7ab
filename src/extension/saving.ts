import * as vscode from 'vscode';

/** Saves a picture or a table where the user has chosen to; never in the place of a plan or of settings. */
export async function save(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
    if (/\.delivery$|\/delivery\.json$/i.test(target.path))
        throw new Error('the name is that of a plan or of settings. Choose another ending.');
    await vscode.workspace.fs.writeFile(target, bytes);
}
