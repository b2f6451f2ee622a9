#ifndef ACCREDIT_CLIBYAML_SHIM_H
#define ACCREDIT_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
