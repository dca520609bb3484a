using Arende.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Arende.Tests.Hosting;

public class JobAddressesTests
{
    [Fact]
    public async Task A_job_that_is_named_by_no_number_is_not_there()
    {
        foreach (var unreadable in new Exception[] { new FormatException(), new OverflowException() })
        {
            var context = new DefaultHttpContext();
            await JobAddresses.NotFoundUnlessNumbered(context, _ => throw unreadable);
            Assert.Equal(StatusCodes.Status404NotFound, context.Response.StatusCode);
        }
    }

    [Fact]
    public Task Any_other_fault_flies_on() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => JobAddresses.NotFoundUnlessNumbered(new DefaultHttpContext(), _ => throw new InvalidOperationException()));
}
