// The public header is C++ too: this compiles, links and runs.
#include <rapporteur.h>

int main()
{
    rapporteur_options options = {};
    rapporteur *library = nullptr;
    rapporteur_error err;

    options.model_path = "no/such.model";
    if (rapporteur_open(&options, &library, &err))
        return 1;
    return err.kind == RAPPORTEUR_SYSTEM ? 0 : 1;
}
