package io.howdah.ui.transfer;

import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Workbench;

/// What every transfer needs from around it.
record TransferPlace(Workbench workbench, Connections connections, Background background) {}
