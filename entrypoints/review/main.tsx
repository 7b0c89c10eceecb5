import { render } from 'preact';
import '@/components/base.css';
import '@/components/library/library.css';
import { keepFocus } from '@/components/focus/keep-focus';
import { Page } from '@/components/library/page';
import { applyTheme } from '@/components/theme';
import { connectStore } from '@/lib/messaging/announce';

applyTheme();
connectStore();
keepFocus();
const page = document.getElementById('page');
if (page) render(<Page />, page);
