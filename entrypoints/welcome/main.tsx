import { render } from 'preact';
import '@/components/base.css';
import '@/components/welcome/welcome.css';
import { applyTheme } from '@/components/theme';
import { Welcome } from '@/components/welcome/welcome';

applyTheme();
const page = document.getElementById('page');
if (page) render(<Welcome />, page);
