import * as v from 'valibot';
import { WebUrl } from '@/lib/annotation';

/** Whether a text can be kept as an address: empty, or an absolute http(s) address. */
export const isWebUrl = (text: string): boolean => text === '' || v.is(WebUrl, text);
