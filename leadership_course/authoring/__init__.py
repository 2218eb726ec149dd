"""MAY IT GO OUT? What authors ask before they publish: does every id still mean what it meant?"""
