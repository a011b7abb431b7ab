import type { LangiumParser, ParseResult } from 'langium';
import { formProblems } from '../language/form.ts';
import type { PlanText } from '../language/generated/ast.ts';
import { failedFile } from './failed.ts';
import { type PlanFile, planFile } from './file.ts';

/**
 * Parses the text of a file. Never throws for what the text holds: damage is in the file's problems of form.
 *
 * @param parser the language's parser
 * @param uri the name by which the file goes
 * @param base where it really is, if that is another place
 */
export function parseFile(parser: LangiumParser, uri: string, text: string, base?: string): PlanFile {
    try {
        return parsedFile(uri, text, parser.parse<PlanText>(text), base);
    } catch (error) {
        return failedFile(uri, text, error, base);
    }
}

/** The file that a text is, given what the parser made of it. */
export function parsedFile(uri: string, text: string, result: ParseResult, base?: string): PlanFile {
    try {
        return planFile(uri, text, result.value as PlanText, formProblems(text, result), base);
    } catch (error) {
        return failedFile(uri, text, error, base);
    }
}
