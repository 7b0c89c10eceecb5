import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '@/lib/article/read';
import { offerReader } from '@/lib/page/reader-slot';

export default defineUnlistedScript(() => offerReader(readArticle));
