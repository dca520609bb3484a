using Arende.Elsa;
using Arende.Engine;
using Arende.Tests.Engine;

namespace Arende.Tests.Elsa;

public class ElsaInterpreterTests : InterpreterContract
{
    protected override IWorkflowInterpreter Interpreter => OneElsa.Interpreter;
}

/// <summary>Elsa's services take half a second to make: one interpreter for all tests, as in the product.</summary>
static class OneElsa
{
    public static ElsaInterpreter Interpreter { get; } = new();
}
