using Arende.Domain;
using Arende.Web.Features.Cases;

namespace Arende.Tests.Features.Cases;

public class AppealsTests
{
    // Refused before anything is asked of what it is given.
    [Fact]
    public async Task A_ruling_and_a_leave_that_were_not_said_are_none_of_the_first()
    {
        var (page, ct) = (new AppealsModel(null!), TestContext.Current.CancellationToken);

        Assert.Equal(Rule.ChoiceIsMissing, (await Assert.ThrowsAsync<BrokenRuleException>(() => page.OnPostEndAsync(null!, ct))).Rule);
        Assert.Equal(Rule.ChoiceIsMissing, (await Assert.ThrowsAsync<BrokenRuleException>(() => page.OnPostLeaveAsync(null!, ct))).Rule);
    }
}
