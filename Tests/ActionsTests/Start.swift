// ActionsTests
