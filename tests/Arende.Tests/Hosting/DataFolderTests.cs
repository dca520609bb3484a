using Arende.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Arende.Tests.Hosting;

public class DataFolderTests
{
    [Fact]
    public void A_relative_folder_is_the_callers_and_only_one_that_nobody_named_lies_beside_the_program()
    {
        var here = Directory.GetCurrentDirectory();
        Assert.Equal(Path.Combine(here, "min", "arende.db"), FileOf("min"));
        Assert.Equal(Path.Combine(Path.GetDirectoryName(here)!, "min", "arende.db"), FileOf("../min"));
        Assert.Equal("/tmp/min/arende.db", FileOf("/tmp/min"));
        Assert.Equal("/program/data/arende.db", FileOf(""));
    }

    private static string FileOf(string data) => ArendeSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Arende:Data", data)]).Build(),
        new HostingEnvironment { ContentRootPath = "/program", EnvironmentName = Environments.Production }).SqliteFile;
}
