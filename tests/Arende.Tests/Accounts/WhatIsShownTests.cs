using Arende.Application.Audit;
using Arende.Web.Accounts;

namespace Arende.Tests.Accounts;

public class WhatIsShownTests
{
    static readonly Guid Id = Guid.NewGuid();

    [Theory]
    [InlineData("/Cases/Document", "id", ShownKind.Case)]
    [InlineData("/Assignments/Details", "id", ShownKind.Assignment)]
    [InlineData("/Distribution/Acknowledge", "row", ShownKind.DistributionRow)]
    [InlineData("/WorkItems/Complete", "id", ShownKind.WorkItem)]
    [InlineData("/Meetings/Show", "id", ShownKind.Meeting)]
    [InlineData("/Meetings/RecordOutcome", "caseId", ShownKind.Case)]
    public void A_page_is_about_what_its_address_names(string page, string value, ShownKind kind) =>
        Assert.Equal(new Shown(kind, Id), WhatIsShown.By(page, new Dictionary<string, object?> { [value] = Id.ToString() }));

    [Fact]
    public void A_documents_page_is_about_the_document() =>
        Assert.Equal(new Shown(ShownKind.Document, Id, 3), WhatIsShown.By("/Cases/ShowDocument", new Dictionary<string, object?> { ["id"] = Id.ToString(), ["number"] = "3" }));

    [Theory]
    [InlineData("/Cases/Index", "id", "")]
    [InlineData("/Cases/Document", "id", "x")]
    [InlineData("/Inbox/Open", "id", "0199c0de-0000-7000-8000-000000000000")]
    public void A_list_and_an_address_that_names_nothing_are_about_nothing(string page, string value, string id) =>
        Assert.Null(WhatIsShown.By(page, new Dictionary<string, object?> { [value] = id }));
}
