import { describe, expect, it } from 'vitest';
import { schemaDate } from '@/lib/article/schema-date';

describe('schemaDate', () => {
  it.each([
    ['2024-05-06', undefined, '2024-05-06'],
    ['2024-05', undefined, '2024-05'],
    ['2024', undefined, '2024'],
    ['2024-05-06T23:30:00-05:00', undefined, '2024-05-06'],
    ['20240506', undefined, '2024-05-06'],
    ['2024/5/6', undefined, '2024-05-06'],
    ['Mon, 06 May 2024 10:00:00 GMT', undefined, '2024-05-06'],
    ['May 6th, 2024', undefined, '2024-05-06'],
    ['6 Sept. 2024', undefined, '2024-09-06'],
    ['May 2024', undefined, '2024-05'],
    ['6. Mai 2024', 'de', '2024-05-06'],
    ['06.05.2024', 'de', '2024-05-06'],
    ['6 de mayo de 2024', 'es', '2024-05-06'],
    ['6 мая 2024 г.', 'ru', '2024-05-06'],
    ['6 مايو 2024', 'ar', '2024-05-06'],
    ['2024年5月6日', 'ja', '2024-05-06'],
    ['May 6, 2024', 'de', '2024-05-06'],
    ['٦ مايو ٢٠٢٤', 'ar', '2024-05-06'],
    ['۲۰۲۴/۰۵/۰۶', 'fa', '2024-05-06'],
    ['Mon May 06 10:00:00 UTC 2024', undefined, '2024-05-06'],
    ['03/04/2024', 'fr', '2024-04-03'],
    ['03/04/2024', 'en-US', undefined],
    ['03/04/2024', 'not a language', undefined],
    ['25/12/2024', undefined, '2024-12-25'],
    ['03/04/2024', undefined, undefined],
    ['2024-13-01', undefined, undefined],
    ['0000-00-00', undefined, undefined],
    ['yesterday', undefined, undefined],
    ['6 May 2024', 'not a language', '2024-05-06'],
  ])('%j in %s is %s', (text, language, date) => {
    expect(schemaDate(text, language)).toBe(date);
  });
});
