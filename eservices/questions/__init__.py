"""Questions of a service: what editors build, what a definition says, what citizens answer."""
