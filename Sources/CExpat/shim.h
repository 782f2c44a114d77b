// The limits against amplification are declared only for a parser that knows DTDs, which the system's does.
#define XML_DTD
#include <expat.h>
