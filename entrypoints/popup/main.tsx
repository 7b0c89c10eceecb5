import { render } from 'preact';
import '@/components/base.css';
import '@/components/popup/popup.css';
import { Popup } from '@/components/popup/popup';
import { applyTheme } from '@/components/theme';
import { connectStore } from '@/lib/messaging/announce';

applyTheme();
connectStore();
const page = document.getElementById('page');
if (page) render(<Popup />, page);
