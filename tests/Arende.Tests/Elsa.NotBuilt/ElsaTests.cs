namespace Arende.Tests.Elsa;

/// <summary>Stands in a build without Elsa for the tests that run on it, so that a run says that they were left out.</summary>
public class ElsaTests
{
    [Fact(Skip = "Not run on Elsa itself: its packages aren't on every feed. ./test.sh --elsa runs the contract, the traces and a case's walk on it (docs/elsa.md).")]
    public void The_contract_the_traces_and_a_cases_walk_on_Elsa() { }
}
