using Arende.Domain.Assignments;

namespace Arende.Tests.Assignments;

public class AssignmentIdTests
{
    [Fact]
    public void What_is_made_one_after_the_other_is_in_that_order()
    {
        var made = Enumerable.Range(0, 10_000).Select(_ => AssignmentId.New().Value).ToList();

        Assert.Equal(made.Order(), made);
        Assert.All(made, id => Assert.Equal(7, id.Version));
    }
}
