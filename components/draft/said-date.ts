import * as v from 'valibot';
import { SaidDate } from '@/lib/annotation';

/** Whether a text can be kept as a date that people said: empty, 2024, 2024-05 or 2024-05-17, and a day that exists. */
export const isSaidDate = (text: string): boolean =>
  text === '' || (v.is(SaidDate, text) && !Number.isNaN(Date.parse(text)));
