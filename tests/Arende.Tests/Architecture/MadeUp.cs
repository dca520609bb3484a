using Microsoft.AspNetCore.Mvc.RazorPages;

// Small breaches of the rules, for RulesCanFailTests.
#pragma warning disable CS0649, CA1051, CA1812, CA1822, IDE0130

namespace Arende.Tests.Architecture.MadeUp.Lower
{
    sealed class Foundation
    {
        public string Breach() => new Upper.Roof().ToString()!;
    }
}

namespace Arende.Tests.Architecture.MadeUp.Upper
{
    sealed class Roof
    {
        public string Allowed(Lower.Foundation foundation) => foundation.Breach();
    }
}

namespace Arende.Tests.Architecture.MadeUp.Features.Cases
{
    sealed class ShowModel : PageModel;

    sealed class CaseList
    {
        public string Title(ShowModel ownPage) => ownPage.ToString()!;
    }
}

namespace Arende.Tests.Architecture.MadeUp.Features.Meetings
{
    sealed class AgendaModel : PageModel
    {
        public string Breach(Cases.ShowModel page) => page.ToString()!;

        public string Allowed(Cases.CaseList query) => query.ToString()!;
    }

    sealed class Loose
    {
        public int Count;

        public string? Title { get; set; }
    }

    sealed class Firm
    {
        public readonly int Count;

        public string? Title { get; private set; }

        public void Rename(string title) => Title = title;
    }

    sealed record Plain(string Title);
}

namespace Arende.Tests.Architecture.MadeUp.UseCases
{
    sealed class Blind
    {
        public async Task Run(Arende.Domain.People.Viewer viewer, Arende.Domain.Reports.StatusReportId id)
        {
            await Task.Yield();
            _ = (viewer, id);
        }
    }

    sealed class Asking(Arende.Application.Storage.ArendeDb db)
    {
        public async Task Run(Arende.Domain.People.Viewer viewer, Arende.Domain.Reports.StatusReportId id)
        {
            await Task.Yield();
            _ = (Arende.Application.Access.VisibleTo.Assignments(db, viewer), id);
        }
    }

    sealed class Unnamed
    {
        public Task Run(Arende.Domain.People.Viewer viewer) => Task.FromResult(viewer);
    }
}
