// What the browser build does like the desktop one, held to the same words.
import '../../vscode/roadmap/findings.test';
import '../../vscode/roadmap/fixes.test';
import '../../vscode/roadmap/hands.test';
import '../../vscode/roadmap/reading.test';
import '../../vscode/roadmap/ticking.test';
import '../../vscode/roadmap/tree.test';
