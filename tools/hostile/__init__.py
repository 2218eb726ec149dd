"""What would a course hold whose author wants your files, network, memory or time?"""
